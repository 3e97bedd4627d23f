"""Forms for partners from the command line: making one, and checking a filled-in one."""

from pathlib import Path

import click

from pipelines.asked import must_be_known
from pipelines.prefilling import known_before, told
from pipelines.settings import Settings, settings_from_environment
from schemas.programme import Programme, load_programme
from schemas.submission import Problem, Reading
from submissions import known_mappings, make_csv_template, make_template, read_submission
from submissions.wording import languages


def list_partners() -> str:
    """Partners and periods that a form can be made for, as text."""
    programme = _programme(settings_from_environment())
    language = programme.languages[0]
    partners = [
        f"  {p.id:<20} {p.name[language]} ({len(p.indicators)} indicators)"
        for p in programme.partners
        if not p.withheld
    ]
    periods = ", ".join(p.id for p in programme.periods)
    return "\n".join(
        [f"Partners of {programme.title[language]}:", *partners, f"Periods: {periods}"]
    )


def write_template(
    partner_id: str,
    period_id: str,
    revision: int | None,
    language: str | None,
    as_csv: bool,
    output: Path | None,
    overwrite: bool,
) -> str:
    """Write a form and return what was done.

    It is filled in with what counts now for the period, and shows the period before beside.
    Without a revision it carries the next one; without a language it is in the partner's first.
    Raises click.UsageError for an unknown name, a period in which nothing is expected of the
    partner, and a file that is there already unless it may be overwritten. Raises WarehouseError
    while another process writes to the warehouse.
    """
    settings = settings_from_environment()
    programme = _programme(settings)
    must_be_known("partner", partner_id, [p.id for p in programme.partners])
    must_be_known("period", period_id, [p.id for p in programme.periods])
    partner = programme.partner(partner_id)
    known = sorted({*languages(), *programme.languages, *partner.languages})
    must_be_known("language", language, known)
    _expected(programme, partner_id, period_id)
    path = output or Path(f"{partner_id}-{period_id}.{'csv' if as_csv else 'xlsx'}")
    before = known_before(settings, programme, partner_id, period_id)
    number = before.next_revision if revision is None else revision
    make = make_csv_template if as_csv else make_template
    content = make(
        programme,
        partner_id,
        period_id,
        number,
        before.filled,
        language=language,
        earlier=before.earlier,
    )
    try:
        with path.open("wb" if overwrite else "xb") as file:
            file.write(content)
    except FileExistsError:
        raise click.UsageError(
            f"{path} is there already, perhaps filled in. "
            "Write to another name with -o, or over it with --force."
        ) from None
    about = f"{path}: form for {partner_id}, {period_id}, revision {number}"
    return "\n".join([about, *told(before)])


def check_submission(file: Path) -> tuple[str, bool]:
    """What is wrong with a filled-in file, as text, and whether it can be sent."""
    settings = settings_from_environment()
    reading = read_file(file, _programme(settings), settings)
    filled = sum(v.value is not None for v in reading.outputs)
    verdict = "can be sent" if reading.counts else "must be corrected first"
    values = "1 value" if filled == 1 else f"{filled} values"
    lines = [*map(problem_line, reading.problems), f"{file.name} {verdict}: {values} read"]
    return "\n".join(lines), reading.counts


def read_file(file: Path, programme: Programme, settings: Settings) -> Reading:
    """A file as intake would read it today."""
    mappings = known_mappings(settings.mappings, programme)
    today = settings.now().date()
    return read_submission(file.read_bytes(), file.name, programme, today, mappings)


def problem_line(found: Problem) -> str:
    """A problem as one line: where, how grave, what is wrong and what to do."""
    place = " ".join(part for part in (found.sheet, found.cell) if part) or "file"
    return f"{place}: {found.severity}: {found.message} {found.remedy}"


def _programme(settings: Settings) -> Programme:
    return load_programme(settings.programme_folder)


def _expected(programme: Programme, partner_id: str, period_id: str) -> None:
    """No form for a period that intake would refuse it for."""
    partner = programme.partner(partner_id)
    expected = [p.id for p in programme.periods if partner.expected_in(p)]
    if period_id not in expected:
        those = ", ".join(expected) or "none"
        raise click.UsageError(
            f"Nothing is expected of {partner_id} for {period_id}. Periods with a form: {those}."
        )
