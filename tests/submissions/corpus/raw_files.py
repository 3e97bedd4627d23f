"""Workbooks with what Excel and others write and libraries do not: formulas with their results,
errors, texts in pieces, cells that do not say where they stand.

How parts are put together stands in `raw_xlsx`.
"""

from tests.submissions.corpus.forms import Said, tables
from tests.submissions.corpus.packing import Files, packed
from tests.submissions.corpus.raw_xlsx import STRICT, Raw, Xml, formula, pages

LA_PAZ: Said = {"indicator": "TRAINED", "place": "BO", "realised_female": 18, "realised_male": 12}
LAW: Said = {"indicator": "LAWS", "place": "BO", "realised_total": 1}


def files() -> Files:
    """Every file of this kind."""
    made = {
        "41-formulas-with-results.xlsx": _with_results(),
        "42-formulas-never-calculated.xlsx": _without_results(),
        "43-results-out-of-date.xlsx": _out_of_date(),
        "44-error-values.xlsx": _errors(),
        "45-formulas-with-nothing-behind.xlsx": _nothing_behind(),
        "46-cells-that-do-not-say-where.xlsx": _without_places(),
        "47-texts-in-pieces.xlsx": _in_pieces(),
        "100-footnote-marks-above-the-line.xlsx": _raised(),
        "48-strict-dialect.xlsx": Raw(
            pages(tables("andes", [LA_PAZ | {"realised_total": 30}])), dialect=STRICT
        ),
    }
    return {name: packed(raw.parts()) for name, raw in made.items()}


def _with_results() -> Raw:
    """11.999999999999998 is what 1.2 * 10 may give: people see 12."""
    outputs: list[Said] = [
        LA_PAZ | {"realised_total": formula("SUM(L5:M5)", "30")},
        {
            "indicator": formula('"LA"&"WS"', "LAWS", "str"),
            "place": formula("Lists!A1", "PE", "str"),
            "planned_total": formula("12*0.1*10", "11.999999999999998"),
            "realised_total": formula("F6-3", "9.0"),
        },
        {
            "indicator": "EVENTS",
            "place": "BO",
            "planned_total": formula("F6/3", "4", shared=' t="shared" ref="F7:F8" si="0"'),
        },
        {
            "indicator": "EVENTS",
            "place": "PE",
            "planned_total": formula("", "1.2E1", shared=' t="shared" si="0"'),
        },
    ]
    return Raw(pages(tables("andes", outputs)))


def _without_results() -> Raw:
    outputs: list[Said] = [
        LA_PAZ | {"realised_total": formula("SUM(L5:M5)")},
        LAW | {"planned_total": formula("2+2", "")},
    ]
    return Raw(pages(tables("andes", outputs)))


def _out_of_date() -> Raw:
    """A program that changed cells and says that nothing has been worked out since."""
    outputs: list[Said] = [LA_PAZ | {"realised_total": formula("SUM(L5:M5)", "29")}, LAW]
    return Raw(pages(tables("andes", outputs)), calculation='<calcPr fullCalcOnLoad="1"/>')


def _errors() -> Raw:
    outputs: list[Said] = [
        LA_PAZ | {"realised_total": formula("SUM(#REF!)", "#REF!", "e")},
        LAW | {"planned_total": formula("1/0", "#DIV/0!", "e")},
        {
            "indicator": "EVENTS",
            "place": formula("VLOOKUP(1,A1:B2,2)", "#N/A", "e"),
            "realised_total": 5,
        },
        {"indicator": "EVENTS", "place": "PE", "realised_total": Xml("<v>#NAME?</v>", ' t="e"')},
    ]
    budgets: list[Said] = [
        {
            "line": "Personal",
            "place": "BO",
            "planned": formula("SQRT(-1)", "#NUM!", "e"),
            "realised": 100,
            "currency": "BOB",
        }
    ]
    return Raw(pages(tables("andes", outputs, budgets)))


def _nothing_behind() -> Raw:
    """Rows prepared for later: formulas that show nothing, or nothing yet."""
    outputs: list[Said] = [
        LA_PAZ | {"realised_total": formula("SUM(L5:M5)", "30")},
        LAW | {"realised_total": formula('IF(Lists!B1="","",Lists!B1)', "", "str")},
    ]
    outputs += [
        {
            key: formula(f'IF(Lists!A{row}="","",Lists!A{row})', "", "str")
            for key in ("indicator", "place", "realised_total", "note")
        }
        for row in range(7, 11)
    ]
    return Raw(pages(tables("andes", outputs)))


def _without_places() -> Raw:
    """As small programs write: no addresses, every text in its cell, no styles, no size."""
    return Raw(
        pages(tables("andes", [LA_PAZ | {"realised_total": 30, "note": "sin novedad"}])),
        address=lambda _row, _column: "",
    )


def _in_pieces() -> Raw:
    """Texts that are bold in part, with escapes, with blanks to keep, and with how to say them."""
    texts = [
        "<r><t>TRAI</t></r><r><rPr><b/></rPr><t>NED</t></r>",
        '<t xml:space="preserve"> BO </t>',
        "<r><t>1</t></r><r><rPr><b/></rPr><t>8</t></r>",
        "<t>first line_x000D_\nsecond _x005F_x0041_</t>",
        "<t>PE</t><rPh sb='0' eb='1'><t>pe</t></rPh>",
    ]
    shared = [Xml(f"<v>{n}</v>", ' t="s"') for n in range(len(texts))]
    outputs: list[Said] = [
        LA_PAZ
        | {"indicator": shared[0], "place": shared[1], "realised_female": shared[2]}
        | {"realised_total": 30, "note": shared[3]},
        LAW | {"place": shared[4]},
    ]
    styles = '<cellXfs count="1"><xf numFmtId="0"/></cellXfs>'
    return Raw(
        pages(tables("andes", outputs)),
        texts=texts,
        styles=styles,
        dimension='<dimension ref="A1:A1"/>',
    )


def _raised() -> Raw:
    """25 with a raised 1 is 25 and a mark; as plain text the cell says 251."""
    texts = [
        "<r><t>25</t></r><r><rPr><vertAlign val='superscript'/></rPr><t>1</t></r>",
        "<r><rPr><vertAlign val='superscript'/></rPr><t>1</t></r><r><t> sin talleres</t></r>",
    ]
    mark, note = (Xml(f"<v>{n}</v>", ' t="s"') for n in range(len(texts)))
    outputs: list[Said] = [
        {"indicator": "REACHED", "place": "BO", "realised_total": mark},
        LAW | {"note": note},
    ]
    return Raw(pages(tables("andes", outputs)), texts=texts)
