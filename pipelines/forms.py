"""Forms for partners from the command line: making one, and checking a filled-in one."""

from pathlib import Path

import click

from pipelines.settings import settings_from_environment
from schemas.programme import Programme, load_programme
from submissions import make_csv_template, make_template, read_submission


def list_partners() -> str:
    """Partners and periods that a form can be made for, as text."""
    programme = _programme()
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
    partner_id: str, period_id: str, revision: int, as_csv: bool, output: Path | None
) -> str:
    """Write a form and return what was done. Raises click.UsageError for an unknown name."""
    programme = _programme()
    _known("partner", partner_id, [p.id for p in programme.partners])
    _known("period", period_id, [p.id for p in programme.periods])
    path = output or Path(f"{partner_id}-{period_id}.{'csv' if as_csv else 'xlsx'}")
    make = make_csv_template if as_csv else make_template
    path.write_bytes(make(programme, partner_id, period_id, revision))
    return f"{path}: form for {partner_id}, {period_id}, revision {revision}"


def check_submission(file: Path) -> tuple[str, bool]:
    """What is wrong with a filled-in file, as text, and whether it can be sent."""
    reading = read_submission(file.read_bytes(), file.name, _programme())
    lines = [
        f"{' '.join(part for part in (p.sheet, p.cell) if part) or 'file'}: "
        f"{p.severity}: {p.message} {p.remedy}"
        for p in reading.problems
    ]
    filled = sum(v.value is not None for v in reading.outputs)
    verdict = "can be sent" if reading.counts else "must be corrected first"
    return "\n".join([*lines, f"{file.name} {verdict}: {filled} values read"]), reading.counts


def _programme() -> Programme:
    return load_programme(settings_from_environment().programme_folder)


def _known(what: str, wanted: str, known: list[str]) -> None:
    if wanted not in known:
        raise click.UsageError(f"There is no {what} '{wanted}'. Use one of: {', '.join(known)}.")
