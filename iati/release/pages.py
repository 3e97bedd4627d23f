"""The pages that a release brings along: what indicators and outcomes mean, and what is left out.

Facts of the programme definition only; no numbers.
"""

from pathlib import Path

from lxml import etree

from iati.compose.files import EXCLUSIONS_FILE, INDICATORS_FILE, OUTCOMES_FILE, OUTCOMES_PAGE
from iati.markup import element, page_text
from schemas.programme import Programme
from schemas.programme.model import Outcome, TheoryOfChange


def write_pages(folder: Path, programme: Programme) -> None:
    """Write `indicators.html`, `outcomes.html` and `exclusions.html` into a folder."""
    _write(folder / INDICATORS_FILE, _indicators(programme))
    _write(folder / OUTCOMES_PAGE, _outcomes(programme))
    _write(folder / EXCLUSIONS_FILE, _exclusions(programme))


def _write(path: Path, page: etree._Element) -> None:
    path.write_text(page_text(page), encoding="utf-8")


def _page(programme: Programme, title: str, *content: etree._Element) -> etree._Element:
    language = programme.languages[0]
    return element(
        "html",
        element(
            "head",
            element("meta", charset="utf-8"),
            element("title", f"{title} - {programme.title[language]}"),
        ),
        element("body", element("h1", title), *content),
        lang=language,
    )


def _indicators(programme: Programme) -> etree._Element:
    language = programme.languages[0]
    rules = {
        "sum": "values of several partners are added",
        "max": "of several partners in one place the highest value counts",
        "none": "values of several partners are not combined",
    }
    entries = [
        element(
            "section",
            element("h2", f"{i.id}: {i.title[language]}"),
            element("p", i.description[language]),
            element("p", f"Counts {i.unit}; {rules[i.over_partners]}. Source: section {i.source}."),
            *([element("p", i.decision)] if i.decision else []),
            id=i.id,
        )
        for i in programme.indicators
    ]
    return _page(programme, "Indicators", *entries)


def _outcomes(programme: Programme) -> etree._Element:
    """Every outcome of every theory of change under an anchor of its own, as it read and reads."""
    language = programme.languages[0]
    theories = [t for t in programme.theories_of_change if t.outcomes]
    return _page(
        programme,
        "Outcomes",
        element(
            "p",
            "Of each outcome, signs of change are harvested: what partners saw change. They are "
            "counted (codes that end in SIGNS), and told where they may be (SIGNS-TOLD): one that "
            "could put people at risk is counted only. A sign may stand under several outcomes, "
            "so that their counts are not to be added. ",
            element("a", f"All of them as a table: {OUTCOMES_FILE}.", href=OUTCOMES_FILE),
        ),
        *(
            part
            for theory in theories
            for part in (
                element("h2", theory.name[language]),
                *(_outcome(programme, theory, outcome) for outcome in theory.outcomes),
            )
        ),
    )


def _outcome(programme: Programme, theory: TheoryOfChange, outcome: Outcome) -> etree._Element:
    language = programme.languages[0]
    since = {v.number: v.holds_from for v in theory.versions}
    pathways = {p.id: p.name[language] for p in programme.pathways}
    wordings = [
        element(
            "li",
            f"{w.text[language]} ({w.level}, {pathways[w.pathway or outcome.pathway]}, "
            f"from {since[w.since]})",
        )
        for w in outcome.wordings
    ]
    until = [element("p", f"Until {since[outcome.until]}.")] if outcome.until else []
    serves = [element("p", f"Serves {outcome.serves}.")] if outcome.serves else []
    heading = element("h3", f"{outcome.id}: {outcome.wordings[-1].text[language]}")
    return element("section", heading, element("ul", *wordings), *until, *serves, id=outcome.id)


def _exclusions(programme: Programme) -> etree._Element:
    language = programme.languages[0]
    protected = [
        element("li", f"{i.title[language]}: counts from 1 to {i.small_count_below - 1}")
        for i in programme.indicators
        if i.small_count_below
    ]
    return _page(
        programme,
        "What is left out, and why",
        element(
            "p",
            "A small count can point to a child, a family or a defender. For the indicators "
            "below such counts are not published, nor any other count from which they could be "
            "worked out. In the table of results they are marked as suppressed; in the IATI files "
            "they are absent. Absent never means zero: a zero is published as 0.",
        ),
        element("ul", *protected),
        element(
            "p",
            "What was not reported is absent as well. Names of partners who could be put at risk, "
            "and free texts of partners, are never published. Signs of change that could put "
            "people at risk are counted and not told; a judgement of progress is told in public "
            "words or not at all.",
        ),
    )
