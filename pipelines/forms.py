"""Forms for partners from the command line: making one, and checking a filled-in one."""

from pathlib import Path

import click

from pipelines.settings import Settings, settings_from_environment
from schemas.programme import Programme, load_programme
from submissions import make_csv_template, make_template, read_submission


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
    revision: int,
    as_csv: bool,
    output: Path | None,
    overwrite: bool,
) -> str:
    """Write a form and return what was done.

    Raises click.UsageError for an unknown name, a period in which nothing is expected of the
    partner, and a file that is there already unless it may be overwritten.
    """
    programme = _programme(settings_from_environment())
    _known("partner", partner_id, [p.id for p in programme.partners])
    _known("period", period_id, [p.id for p in programme.periods])
    _expected(programme, partner_id, period_id)
    path = output or Path(f"{partner_id}-{period_id}.{'csv' if as_csv else 'xlsx'}")
    make = make_csv_template if as_csv else make_template
    content = make(programme, partner_id, period_id, revision)
    try:
        with path.open("wb" if overwrite else "xb") as file:
            file.write(content)
    except FileExistsError:
        raise click.UsageError(
            f"{path} is there already, perhaps filled in. "
            "Write to another name with -o, or over it with --force."
        ) from None
    return f"{path}: form for {partner_id}, {period_id}, revision {revision}"


def check_submission(file: Path) -> tuple[str, bool]:
    """What is wrong with a filled-in file, as text, and whether it can be sent."""
    settings = settings_from_environment()
    reading = read_submission(
        file.read_bytes(), file.name, _programme(settings), settings.now().date()
    )
    lines = [
        f"{' '.join(part for part in (p.sheet, p.cell) if part) or 'file'}: "
        f"{p.severity}: {p.message} {p.remedy}"
        for p in reading.problems
    ]
    filled = sum(v.value is not None for v in reading.outputs)
    verdict = "can be sent" if reading.counts else "must be corrected first"
    values = "1 value" if filled == 1 else f"{filled} values"
    return "\n".join([*lines, f"{file.name} {verdict}: {values} read"]), reading.counts


def _programme(settings: Settings) -> Programme:
    return load_programme(settings.programme_folder)


def _known(what: str, wanted: str, known: list[str]) -> None:
    if wanted not in known:
        raise click.UsageError(f"There is no {what} '{wanted}'. Use one of: {', '.join(known)}.")


def _expected(programme: Programme, partner_id: str, period_id: str) -> None:
    """No form for a period that intake would refuse it for."""
    partner = programme.partner(partner_id)
    expected = [p.id for p in programme.periods if partner.expected_in(p)]
    if period_id not in expected:
        those = ", ".join(expected) or "none"
        raise click.UsageError(
            f"Nothing is expected of {partner_id} for {period_id}. Periods with a form: {those}."
        )
