"""What stands before the release: the stages and checks of the road, and whether all of them hold
for the very candidate that is about to become public.

However the release is started: by the job, alone, or with checks left out. What the checks look at
belongs to their own modules.
"""

from collections.abc import Iterator

import dagster as dg

from assets import (
    document_checks,
    documents,
    gender,
    implementation,
    intake,
    money,
    money_checks,
    plausibility,
    programme,
    protection,
    public_wordings,
    sense_making,
    signs_of_change,
    submission_board,
    totals,
    values,
)
from assets.road import Road
from assets.seal import SEAL, seal_of

STAGES = [
    programme.programme_definition,
    intake.submissions,
    values.output_values,
    totals.totals_and_completeness,
    protection.publishable_totals,
    money.money,
    public_wordings.public_wordings,
    documents.iati_activities,
]

CHECKS = [
    programme.placeholders_filled,
    intake.inbox_files_accepted,
    submission_board.every_submission_in_time,
    values.every_expected_partner_reported,
    values.splits_agree_with_totals,
    gender.minimum_disaggregation_met,
    gender.aspirational_disaggregation_met,
    values.signs_name_known_outcomes,
    plausibility.values_are_plausible,
    totals.totals_agree_with_cells,
    implementation.deviations_explained,
    implementation.explanations_name_deviations,
    signs_of_change.top_signs_verified,
    signs_of_change.records_name_known_signs,
    sense_making.signs_plotted,
    sense_making.sense_made_in_time,
    protection.no_small_count_derivable,
    public_wordings.public_wordings_safe,
    money.money_has_rates,
    money.spending_reconciles,
    document_checks.document_checks,
    document_checks.content_checks,
    money_checks.budgets_reconcile,
    document_checks.no_total_fell_unexplained,
    document_checks.no_small_difference,
]

LOOKED_BACK = 100
"""How many executions of a check are looked through for one on what was made."""

Made = dict[dg.AssetKey, dg.EventLogRecord]
"""The last record of each stage's asset."""


def require_passed(instance: dg.DagsterInstance, road: Road) -> None:
    """Let the candidate through when every stage was made after those before it, the candidate is
    the one that was made, and every blocking check passed on what was made.

    Raises Failure that names what does not hold, and what to do.
    """
    made = _last_made(instance)
    reasons = [*_stale(made), *_not_the_one_made(road, made), *_not_passed(instance, made)]
    if reasons:
        raise dg.Failure(
            f"This candidate may not be released; {'; '.join(reasons)}. Mend what the checks "
            "found, then run the whole job publish_release, which checks everything anew.",
            allow_retries=False,
        )


def _last_made(instance: dg.DagsterInstance) -> Made:
    keys = [spec.key for stage in STAGES for spec in stage.specs]
    found = {key: instance.fetch_materializations(key, limit=1).records for key in keys}
    return {key: records[0] for key, records in found.items() if records}


def _stale(made: Made) -> Iterator[str]:
    """Stages that were not made since one before them was."""
    for spec in (spec for stage in STAGES for spec in stage.specs):
        name = spec.key.to_user_string()
        if spec.key not in made:
            yield f"stage {name} has no record"
            continue
        for before in (made[d.asset_key] for d in spec.deps if d.asset_key in made):
            if before.storage_id > made[spec.key].storage_id:
                yield f"stage {name} is older than what it is made from"


def _not_the_one_made(road: Road, made: Made) -> Iterator[str]:
    """Whether the folder and the warehouse are still those that `iati_activities` left."""
    record = made.get(documents.iati_activities.key)
    materialization = record.asset_materialization if record else None
    given = materialization.metadata.get(SEAL) if materialization else None
    seal = seal_of(road, documents.candidate_of(road).folder)
    if seal is None or given is None or given.value != seal:
        yield "it is not what stage iati_activities last made from what is now in the warehouse"


def _not_passed(instance: dg.DagsterInstance, made: Made) -> Iterator[str]:
    """Blocking checks that failed, or never looked at what was last made."""
    for spec in (spec for check in CHECKS for spec in check.check_specs if spec.blocking):
        asset = made.get(spec.asset_key)
        passed = asset and _passed(instance, spec.key, asset.storage_id)
        if passed is None:
            yield f"check {spec.name} has not looked at it"
        elif not passed:
            yield f"check {spec.name} has not passed"


def _passed(instance: dg.DagsterInstance, check: dg.AssetCheckKey, made: int) -> bool | None:
    """What a check said last of what was made, None when it never looked at that. Runs that only
    planned the check, like one that found the road taken, say nothing."""
    history = instance.event_log_storage.get_asset_check_execution_history(check, LOOKED_BACK)
    said = [
        (record.event.timestamp, evaluation.passed)
        for record in history
        if record.event
        and isinstance(evaluation := record.evaluation, dg.AssetCheckEvaluation)
        and (target := evaluation.target_materialization_data)
        and target.storage_id == made
    ]
    return max(said)[1] if said else None
