"""Stage 0: the programme definition, as every later stage reads it."""

import dagster as dg

from assets.metadata import SUMMARY, table
from assets.road import Road
from schemas.programme import fingerprint

GROUP = "a_programme"


@dg.asset(group_name=GROUP, kinds={"yaml", "pydantic"}, owners=["team:data-stewards"])
def programme_definition(road: Road) -> dg.MaterializeResult:  # type: ignore[type-arg]
    """The programme as data: theories of change, pathways, indicators, partners and what IATI
    needs to know. Read from YAML and checked as a whole; anything wrong is listed with file, line
    and remedy."""
    programme = road.programme()
    language = programme.languages[0]
    counts = (
        f"{len(programme.theories_of_change)} theories of change, "
        f"{len(programme.indicators)} indicators, {len(programme.partners)} partners, "
        f"{len(programme.iati.activities)} activities"
    )
    return dg.MaterializeResult(
        data_version=dg.DataVersion(fingerprint(programme)),
        metadata={
            SUMMARY: f"{programme.title[language]}: {counts}",
            "folder": dg.MetadataValue.path(road.programme_folder),
            "indicators": table(
                (
                    "indicator",
                    "pathway",
                    "counts",
                    "over partners",
                    "over time",
                    "by sex",
                    "sensitive",
                ),
                (
                    (
                        f"{i.id}: {i.title[language]}",
                        i.pathway,
                        i.unit,
                        i.over_partners,
                        i.over_time,
                        "minimum" if i.minimum else "",
                        f"below {i.small_count_below} protected" if i.sensitive else "",
                    )
                    for i in programme.indicators
                ),
            ),
            "partners": table(
                ("partner", "theory of change", "indicators asked"),
                ((p.id, p.toc, len(p.indicators)) for p in programme.partners),
            ),
        },
    )


@dg.asset_check(
    asset=programme_definition,
    description="Settings that carry a placeholder until the alliance fills them in.",
)
def placeholders_filled(road: Road) -> dg.AssetCheckResult:
    """Warns: a placeholder is valid IATI, but the donor's systems will not find the activity."""
    placeholders = road.programme().placeholders
    return dg.AssetCheckResult(
        passed=not placeholders,
        severity=dg.AssetCheckSeverity.WARN,
        description=f"to fill in: {', '.join(placeholders)}" if placeholders else "all filled in",
        metadata={"to fill in": table(("setting",), ((p,) for p in placeholders))},
    )
