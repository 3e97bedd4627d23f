"""Forms filled in at random with what can be true, and what has to be read from them.

How the numbers are written stands in `written`; into what kind of file, in the tests.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from hypothesis import strategies as st

from schemas.submission import ALL, NumberFormat, value_columns
from submissions.values.significance import significance_words
from tests.submissions.corpus.cases import TODAY, programme
from tests.submissions.corpus.forms import Said, Tables, tables
from tests.submissions.written import Span, dates, numbers, signs_of_money, units_of

PARTNER = "andes"
PLACES = ("BO", "CO", "PE", "ALL")
INDICATORS = {code: programme().indicator(code) for code in programme().partner(PARTNER).indicators}
COUNT = st.integers(0, 30) | st.integers(0, 2_000_000)
AMOUNT = st.decimals(0, 5_000_000, places=2).map(lambda d: d.normalize() if d else Decimal(0))

_EXPLANATION = st.sampled_from((None, "Schools were closed"))

AMOUNTS = st.fixed_dictionaries({"planned": AMOUNT, "realised": AMOUNT})


@dataclass(frozen=True)
class FilledForm:
    """`rows`: the numbers of each row of outputs by key, `written` the same as a partner writes
    them; amounts and days likewise."""

    number_format: NumberFormat
    rows: Sequence[tuple[str, str, Mapping[str, int]]]
    written: Sequence[Said]
    amounts: Sequence[Mapping[str, Decimal]]
    budgets: Sequence[Said]
    spans: Sequence[Span]
    signs: Sequence[Said]

    @property
    def explanations(self) -> Mapping[tuple[str, str], str]:
        """What is said of each row, by indicator and place."""
        rows = zip(self.rows, self.written, strict=True)
        return {said[:2]: str(row["explanation"] or "") for said, row in rows}

    @property
    def tables(self) -> Tables:
        """The form as it is filled in."""
        return tables(
            PARTNER,
            self.written,
            self.budgets,
            self.signs,
            number_format=self.number_format.value,
        )

    def expected(self) -> dict[tuple[str, str, str, str], tuple[int, str, int]]:
        """Each number by indicator, place, sex and kind, with its column's key and row; a total
        that follows from its parts stands in the column of totals."""
        found = {}
        for place, (indicator, where, said) in enumerate(self.rows):
            for key, (kind, sex) in value_columns().items():
                value = said.get(key, _worked_out(said, kind) if sex == ALL else None)
                if value is not None:
                    found[indicator, where, sex, kind.value] = value, key, place
        return found


def _worked_out(said: Mapping[str, int], kind: str) -> int | None:
    """The sum of the parts, where girls and boys are both told."""
    parts = {key: n for key, n in said.items() if key.startswith(kind)}
    return sum(parts.values()) if {f"{kind}_female", f"{kind}_male"} <= parts.keys() else None


@st.composite
def filled_forms(draw: st.DrawFn, only_text: bool = False) -> FilledForm:
    """Any form that counts; with `only_text` every value in it is a text."""
    number_format = draw(st.sampled_from(NumberFormat))
    identities = draw(
        st.lists(
            st.tuples(st.sampled_from(sorted(INDICATORS)), st.sampled_from(PLACES)),
            unique=True,
            min_size=1,
            max_size=6,
        )
    )
    rows, written = [], []
    for indicator, place in identities:
        unit = INDICATORS[indicator].unit
        said = draw(_people() if unit == "people" else _things())
        rows.append((indicator, place, said))
        cells = {
            key: draw(_cells(Decimal(n), number_format, units_of(unit), only_text))
            for key, n in said.items()
        }
        texts = {"explanation": draw(_EXPLANATION)}
        written.append({"indicator": indicator, "place": place, **cells, **texts})
    amounts = draw(st.lists(AMOUNTS, max_size=3))
    budgets = [draw(_budget(n, line, number_format, only_text)) for n, line in enumerate(amounts)]
    days = draw(st.lists(dates(TODAY), max_size=3))
    return FilledForm(
        number_format,
        rows,
        written,
        amounts,
        budgets,
        [span for _, span in days],
        [draw(_sign(n, cell)) for n, (cell, _) in enumerate(days)],
    )


def _cells(
    value: Decimal, declared: NumberFormat, units: tuple[str, ...], only_text: bool
) -> st.SearchStrategy[object]:
    as_text = numbers(value, declared, units)
    return as_text if only_text else as_text | st.just(value)


@st.composite
def _people(draw: st.DrawFn) -> dict[str, int]:
    """Planned and realised people: nothing told, everyone, or parts with or without everyone."""
    said: dict[str, int] = {}
    for kind in ("planned", "realised"):
        parts = draw(st.dictionaries(st.sampled_from(("female", "male", "other")), COUNT))
        everyone = sum(parts.values()) + draw(COUNT)
        if draw(st.booleans()) or (parts and not {"female", "male"} <= parts.keys()):
            said[f"{kind}_total"] = everyone
        said |= {f"{kind}_{sex}": n for sex, n in parts.items()}
    return said or {"realised_total": draw(COUNT)}


def _things() -> st.SearchStrategy[dict[str, int]]:
    keys = st.sampled_from(("planned_total", "realised_total"))
    return st.dictionaries(keys, COUNT, min_size=1)


@st.composite
def _budget(
    draw: st.DrawFn,
    number: int,
    line: Mapping[str, Decimal],
    declared: NumberFormat,
    only_text: bool,
) -> Said:
    currency = draw(st.sampled_from(("EUR", "PEN", "BRL", "BDT", "IDR", "THB")))
    cells = {
        key: draw(_cells(amount, declared, signs_of_money(currency), only_text))
        for key, amount in line.items()
    }
    return {"line": f"Line {number}", "place": "BO", "currency": currency, **cells}


@st.composite
def _sign(draw: st.DrawFn, number: int, observed: object) -> Said:
    """A sign of change; how much it matters in a word of any language."""
    return {
        "pathway": "children",
        "place": "PE",
        "location": draw(st.sampled_from((None, "La Paz, San Pedro", "Cusco"))),
        "actor": "School council",
        "change": f"It asks girls first, time {number}",
        "observed_on": observed,
        "significance": draw(st.sampled_from((None, *sorted(significance_words())))),
        "contribution": draw(st.sampled_from((None, "We trained it"))),
    }
