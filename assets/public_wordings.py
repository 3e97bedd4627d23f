"""Stage 4, beside the totals: what is told in public in words, and whether it is safe to tell."""

import dagster as dg

from assets.metadata import ROW_COUNT, SUMMARY, count_of, table
from assets.named import as_lines
from assets.protection import GROUP, publishable_totals
from assets.road import Road
from disclosure import UnsafeWording, unsafe_wordings
from schemas.programme import Programme
from schemas.records import PublicWording
from schemas.records import public_wordings as wordings_of
from submissions.privacy import personal_kinds

PERSONAL = "it seems to hold personal data ({kind}): say it without"
REMEDY = (
    "Reword the public text where it stands in the records (`{folder}`), then run again. A sign "
    "that cannot be told safely needs none: it is counted all the same."
)


def findings_in(programme: Programme, wordings: list[PublicWording]) -> list[UnsafeWording]:
    """What is unsafe in public wordings: withheld names, small counts, personal data."""
    personal = [
        UnsafeWording(w.kind, w.of, w.language, PERSONAL.format(kind=kind))
        for w in wordings
        for kind in personal_kinds(w.text, programme.countries, w.language)
    ]
    return [*unsafe_wordings(programme, wordings), *personal]


@dg.asset(
    group_name=GROUP,
    deps=[publishable_totals],
    kinds={"yaml", "python"},
    owners=["team:data-stewards"],
)
def public_wordings(road: Road) -> dg.MaterializeResult:  # type: ignore[type-arg]
    """Everything of the alliance's records that is published as it stands: signs of change,
    explanations of deviations, judgements, conclusions, descriptions of transactions."""
    programme = road.programme()
    wordings = wordings_of(programme, road.alliance_records())
    unsafe = {(f.kind, f.of, f.language) for f in findings_in(programme, wordings)}
    kinds = dict.fromkeys(w.kind for w in wordings)
    counts = {kind: sum(w.kind == kind for w in wordings) for kind in kinds}
    return dg.MaterializeResult(
        metadata={
            SUMMARY: f"{count_of(len(wordings), 'public wording')}, {len(unsafe)} not safe to tell",
            ROW_COUNT: len(wordings),
            "by kind": table(("kind", "wordings"), counts.items()),
            "wordings": table(
                ("kind", "of", "language", "approved by", "words"),
                (
                    (
                        w.kind,
                        w.of,
                        w.language,
                        w.approved_by,
                        "" if (w.kind, w.of, w.language) in unsafe else w.text,
                    )
                    for w in wordings
                ),
            ),
        },
    )


@dg.asset_check(
    asset=public_wordings,
    blocking=True,
    description="No public wording holds a withheld name, a small count of people or personal "
    "data.",
)
def public_wordings_safe(road: Road) -> dg.AssetCheckResult:
    """Blocks the road until the records are reworded. Says which wording and why, not the words."""
    programme = road.programme()
    wordings = wordings_of(programme, road.alliance_records())
    found = findings_in(programme, wordings)
    return dg.AssetCheckResult(
        passed=not found,
        description=(
            f"{count_of(len(found), 'finding')}, listed below"
            if found
            else f"{count_of(len(wordings), 'wording')}, none gives anybody away"
        ),
        metadata={
            "findings": table(
                ("kind", "of", "language", "why"),
                ((f.kind, f.of, f.language, f.why) for f in found),
            ),
            "what to do": dg.MetadataValue.md(REMEDY.format(folder=road.records)),
            **as_lines(str(f) for f in found),
        },
    )
