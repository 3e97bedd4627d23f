"""The cover of a submission: who reports on what, and what follows from it for the other sheets.

Rows of the other sheets do not belong here.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from schemas.programme import Programme
from schemas.submission import CONTRACT_VERSION, Cover, NumberFormat
from submissions.cells import canonical, nearest, text_problem
from submissions.contents import Contents
from submissions.doors.grid import Cell, CellKind
from submissions.messages import Findings
from submissions.setting import Setting
from submissions.wording import languages

MAX_REVISION = 9_999

_FoundT = TypeVar("_FoundT")


@dataclass
class _CoverReader:
    """The value cells of the cover with their findings."""

    title: str
    cells: Mapping[str, Cell]
    findings: Findings

    def choice(self, key: str, known: list[str], code: str, **facts: str) -> str | None:
        """The one of `known` that the line names; else a finding."""
        cell = self.cells.get(key)
        if cell is None:
            return None
        trouble = text_problem(cell)
        chosen = None if trouble else canonical(cell.raw.strip(), known)
        if chosen is None:
            self.findings.add(trouble or code, self.place(cell), cell.address, **facts)
        return chosen

    def revision(self) -> int | None:
        """A whole number from 1 up; else a finding."""
        cell = self.cells.get("revision")
        if cell is None:
            return None
        number = _whole_number(cell)
        if number is None:
            self.findings.add("bad-revision", self.place(cell), cell.address)
        return number

    def place(self, cell: Cell) -> str:
        """The sheet that a cell of the cover stands on."""
        return cell.sheet or self.title


def read_cover(
    contents: Contents, programme: Programme, today: dt.date, findings: Findings
) -> tuple[Cover | None, Setting]:
    """The cover and what it settles on this day.

    The cover is None unless programme, partner, period and revision are all right; language and
    number format may be wrong, which is a finding, and are then empty.
    """
    if contents.cover is None:
        return None, Setting(programme, today)
    reader = _CoverReader(contents.cover_title, contents.cover, findings)
    reader.choice("contract", [CONTRACT_VERSION], "wrong-contract", expected=CONTRACT_VERSION)
    own = reader.choice("programme", [programme.id], "wrong-programme", expected=programme.id)
    partner_ids = [partner.id for partner in programme.partners]
    partner_id = reader.choice(
        "partner",
        partner_ids,
        "unknown-partner",
        nearest=_nearest(reader.cells.get("partner"), partner_ids),
    )
    period_ids = [period.id for period in programme.periods]
    period_id = reader.choice(
        "period", period_ids, "unknown-period", expected=", ".join(period_ids)
    )
    revision = reader.revision()
    partner = _lookup(programme.partner, partner_id)
    known = {*languages(), *programme.languages, *(partner.languages if partner else [])}
    expected = ", ".join(sorted(known))
    language = reader.choice("language", sorted(known), "unknown-language", expected=expected)
    number_format = _number_format(reader)
    setting = Setting(
        programme,
        today,
        partner,
        _lookup(programme.period, period_id),
        _lookup(NumberFormat, number_format),
        answers=contents.answers,
        day_zero=contents.day_zero,
    )
    _check_expected(setting, reader)
    if own is None or partner_id is None or period_id is None or revision is None:
        return None, setting
    cover = Cover(own, partner_id, period_id, revision, language or "", number_format or "")
    return cover, setting


def _number_format(reader: _CoverReader) -> str | None:
    """As text only: a number cell shows its marks by the reader's own locale."""
    expected = "  ".join(NumberFormat)
    cell = reader.cells.get("number_format")
    if cell is not None and cell.kind is CellKind.NUMBER:
        place = reader.place(cell), cell.address
        reader.findings.add("unknown-number-format", *place, expected=expected)
        return None
    known = [number_format.value for number_format in NumberFormat]
    return reader.choice("number_format", known, "unknown-number-format", expected=expected)


def _check_expected(setting: Setting, reader: _CoverReader) -> None:
    if setting.partner and setting.period and not setting.partner.expected_in(setting.period):
        cell = reader.cells["period"]
        reader.findings.add("period-not-expected", reader.place(cell), cell.address)


def _nearest(cell: Cell | None, known: list[str]) -> str:
    return nearest(cell.raw, known) if cell else "none"


def _lookup(find: Callable[[str], _FoundT], wanted: str | None) -> _FoundT | None:
    return None if wanted is None else find(wanted)


def _whole_number(cell: Cell) -> int | None:
    content = cell.content
    if cell.kind is CellKind.TEXT and cell.raw.strip().isascii() and cell.raw.strip().isdigit():
        content = Decimal(cell.raw.strip())
    if not isinstance(content, Decimal) or cell.kind is CellKind.PERCENT:
        return None
    if content != content.to_integral() or not 1 <= content <= MAX_REVISION:
        return None
    return int(content)
