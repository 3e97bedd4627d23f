"""What every profile says of a result and its indicators: titles, descriptions, references, values.

Which of them stand in a profile, and how they are split, is decided by the profile.
"""

from collections.abc import Iterable

from iati import document as d
from iati.compose.files import INDICATORS_FILE
from iati.compose.series import Series
from schemas.programme import AggregationOverTime, Programme
from schemas.programme.codes import ValueKind
from schemas.published import BASELINE, PublishedValue


def by_result(
    programme: Programme, series: Iterable[Series]
) -> list[tuple[str, str, list[Series]]]:
    """Series by scope and pathway, which make one result each, in the definition's order."""
    by_scope: dict[tuple[str, str], list[Series]] = {}
    for entry in series:
        pathway = programme.indicator(entry.indicator).pathway
        by_scope.setdefault((entry.scope, pathway), []).append(entry)
    order = {p.id: n for n, p in enumerate(programme.pathways)}
    in_order = sorted(by_scope, key=lambda key: (key[0], order[key[1]]))
    return [(*key, by_scope[key]) for key in in_order]


def result_of(
    programme: Programme,
    scope: str,
    pathway_id: str,
    indicators: tuple[d.Indicator, ...],
    aggregation_status: bool | None,
) -> d.Result:
    """The result of a pathway; with a scope, of what the countries of a ToC report together."""
    pathway = next(p for p in programme.pathways if p.id == pathway_id)
    language = programme.languages[0]
    title = f"{pathway.name[language]}: outputs"
    description = f"Outputs on the pathway {pathway.name[language].lower()}."
    if scope:
        countries = programme.toc(scope).name[language]
        title = f"{title} in {countries} together"
        description = (
            f"{description} What {countries} report together, without saying how much is whose: "
            "it stands in none of the countries' activities and is part of the totals above."
        )
    return d.Result(
        type="1",
        aggregation_status=aggregation_status,
        title={language: title},
        description={language: description},
        indicators=indicators,
    )


def may_be_added_up(series: Series) -> bool:
    """Whether values are fit for adding up: only the programme's own totals, which hold what the
    other results and activities show in part. All output indicators count in numbers."""
    first = series.values[0]
    return not (first.scope or first.toc or first.country)


def own_reference(
    programme: Programme, indicator_id: str, code: str, uri: str | None = None
) -> d.Reference:
    """A code of vocabulary 99, with where it is explained: our page, unless said otherwise."""
    page = f"{programme.iati.base_url}/current/{INDICATORS_FILE}#{indicator_id}"
    return d.Reference("99", code, uri or page)


def foreign_references(programme: Programme, series: Series) -> tuple[d.Reference, ...]:
    """The codes of others, where the number is whole, not at a part of it."""
    if series.scope:
        return ()
    references = programme.indicator(series.indicator).references
    return tuple(d.Reference(r.vocabulary, r.code, r.uri) for r in references)


def describe(programme: Programme, series: Series) -> Iterable[str]:
    """What an indicator counts and whether its values add up, as sentences."""
    indicator = programme.indicator(series.indicator)
    yield indicator.description[programme.languages[0]]
    yield f"Counts {indicator.unit}."
    yield "Each value is of its period alone."
    if indicator.over_time is AggregationOverTime.SUM:
        yield "Values of different periods may be added."
    else:
        yield "Different periods may count the same ones again: do not add them."
    first = series.values[0]
    if first.toc or first.country:
        yield "The value is also inside the total of the programme's own activity."


def number_of(value: PublishedValue) -> int:
    """The number of a value. Raises ValueError for a suppressed one: none may come this far."""
    if value.value is None:
        raise ValueError(f"{value.indicator}: a suppressed value reached the composer")
    return value.value


def comment_of(programme: Programme, value: PublishedValue) -> d.Text | None:
    """Beside an undivided actual: how many partners reported, whose figures are provisional still,
    and how a deviation from plan may be explained. Names no partner."""
    if value.is_split or value.kind != ValueKind.REALISED:
        return None
    reported, expected = value.partners_reported, value.partners_expected
    sentences = [f"Reported by {reported} of {expected} partners expected to."]
    provisional = reported - value.partners_final
    if provisional:
        why = "a deviation from plan is" if provisional == 1 else "deviations from plan are"
        sentences.append(
            f"Figures of {provisional} of them are provisional: {why} still to be explained."
        )
    return {programme.languages[0]: " ".join((*sentences, *value.public_wordings))}


def baseline_of(value: PublishedValue, dimensions: tuple[tuple[str, str], ...] = ()) -> d.Baseline:
    """A baseline; its year stands where other values have their period."""
    if value.kind != BASELINE:
        raise ValueError(f"{value.indicator}: a value of {value.period} is no baseline")
    return d.Baseline(int(value.period), number_of(value), dimensions)
