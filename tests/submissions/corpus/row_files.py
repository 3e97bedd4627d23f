"""Forms whose rows do not fit together: totals among them, groups, ages, doubles, wrong codes.

How single cells are written stands in modules of their own.
"""

from tests.submissions.corpus.forms import Said, book, put, tables
from tests.submissions.corpus.number_files import money, reached
from tests.submissions.corpus.packing import Files, saved


def files() -> Files:
    """Every file of this kind."""
    return {**_sums(), **_groups(), **_codes()}


def trained(place: str, everyone: object = None, girls: object = None, boys: object = None) -> Said:
    """Children trained in a place."""
    return {
        "indicator": "TRAINED",
        "place": place,
        "realised_total": everyone,
        "realised_female": girls,
        "realised_male": boys,
    }


def _sums() -> Files:
    three = [trained("BO", 30, 18, 12), trained("PE", 20, 11, 9), trained("CO", 5, 5, 0)]
    fitting: list[Said] = [
        *three[:2],
        {"indicator": "Subtotal", "realised_total": 50, "realised_female": 29}
        | {"realised_male": 21},
        three[2],
        {"indicator": "TOTAL GENERAL:", "realised_total": 55, "realised_female": 34}
        | {"realised_male": 21},
    ]
    wrong: list[Said] = [
        *three,
        {"indicator_title": "Suma", "realised_total": 56, "realised_female": 34}
        | {"realised_male": 21},
    ]
    lines = [
        money("Personal", "BO", 100, 90.5, "BOB"),
        money("Viajes", "BO", 50, 49.5, "BOB"),
        money("Total costs", "BO", 150, 140, "BOB"),
        money("Total staff costs", "PE", 70, 70, "PEN"),
    ]
    return {
        "49-subtotals-that-fit.xlsx": saved(book(tables("andes", fitting))),
        "50-grand-total-wrong.xlsx": saved(book(tables("andes", wrong))),
        "51-budget-lines-called-total.xlsx": saved(book(tables("andes", budgets=lines))),
    }


def _groups() -> Files:
    without: list[Said] = [
        trained("BO", None, 18),
        trained("PE", 20, 11),
        trained("CO", None, 0, 7),
    ]
    bands: list[Said] = [
        reached("BO", 100),
        reached("BO", 20, age_group="12 a 17 años"),
        reached("BO", 30, age_group="15-24"),
        reached("BO", 10, age_group="10-14"),
        reached("BO", 40, age_group="18 y más"),
        reached("BO", 5, age_group="0-17"),
    ]
    too_many: list[Said] = [
        reached("BO", 30),
        reached("BO", 20, age_group="0-11"),
        reached("BO", 20, age_group="12-17"),
        reached("PE", 8, age_group="18+"),
    ]
    over: list[Said] = [
        trained("BO", 30, 18, 13),
        trained("PE", 20, 11, 8) | {"realised_not_reported": 0},
        trained("CO", 20, 11, 8),
    ]
    not_done: list[Said] = [
        {"indicator": "LAWS", "place": "BO", "applies": "no"},
        {"indicator": "LAWS", "place": "PE", "applies": "No", "realised_total": "-"},
        {"indicator": "EVENTS", "place": "BO", "applies": "tal vez", "realised_total": 1},
        {"indicator": "EVENTS", "place": "PE", "applies": "no", "realised_total": 2},
        {"indicator": "EVENTS", "place": "CO", "applies": "sí", "realised_total": 0},
    ]
    return {
        "52-group-without-the-other.xlsx": saved(book(tables("andes", without))),
        "53-age-bands.xlsx": saved(book(tables("andes", bands))),
        "54-age-groups-beyond-the-whole.xlsx": saved(book(tables("andes", too_many))),
        "55-parts-beyond-the-total.xlsx": saved(book(tables("andes", over))),
        "56-not-done-here.xlsx": saved(book(tables("andes", not_done))),
    }


def _codes() -> Files:
    doubled: list[Said] = [
        reached("BO", 10),
        {"indicator": "LAWS", "place": "BO", "realised_total": 1},
        reached("BO", 12),
    ]
    sloppy: list[Said] = [
        {"indicator": " trained ", "place": "bo\u00a0", "realised_total": 0},
        {"indicator": "Laws", "place": "Pe", "realised_total": 2},
    ]
    unknown: list[Said] = [
        {"indicator": "TRIANED", "place": "BO", "realised_total": 1},
        {"indicator": "FAMILIES", "place": "BO", "realised_total": 1},
        {"indicator": "LAWS", "place": "TH", "realised_total": 1},
        {"indicator": "LAWS", "realised_total": 1},
        {"indicator": "LAWS", "place": "BO", "realised_total": 1, "realised_female": 1},
        {"place": "PE", "realised_total": 1},
    ]
    several = book(
        tables(
            "andes",
            [
                trained("BO", "1.234", "45 niñas", "~40") | {"note": "ver anexo"},
                trained("XX", 10, 12.5, "n/a"),
                reached("PE", 10),
                reached("pe", 10),
                reached("Total", 21),
            ],
            [money("Personal", "BO", "#REF!", "1,50", "Bs")],
            signs=[
                {"pathway": "niñez", "place": "BO", "change": "Cambio", "observed_on": "03/04/2017"}
            ],
            revision="uno",
            language="es",
        )
    )
    put(several["Outputs"], "R9", "no es del formulario")
    return {
        "57-rows-twice.xlsx": saved(book(tables("andes", doubled))),
        "58-codes-in-small-letters.xlsx": saved(book(tables("Andes ", sloppy, language="ES"))),
        "59-codes-that-are-none.xlsx": saved(book(tables("andes", unknown))),
        "60-everything-at-once.xlsx": saved(several),
    }
