"""The code of each split of an indicator, for profiles in which a split is an indicator of its own.

The one place where such codes are made; what is written under them belongs in `iati.compose`.
"""

from collections.abc import Iterator

from schemas.programme.codes import Sex, Unit
from schemas.programme.indicator import EVERYONE, Indicator, MinistryCode
from schemas.programme.model import Programme

UNKNOWN = "not-reported"

_SEX_PARTS = {Sex.NOT_REPORTED: "SEX-NOT-REPORTED"}


def split_code(indicator: Indicator, scope: str, age_group: str, sex: str) -> str:
    """`CH-TRAINED` for everyone, `CH-TRAINED-FEMALE`, `CH-TRAINED-AGE-12-17-FEMALE` for a split.

    `scope` is the ToC whose countries report together, or empty. The ministry's own code comes
    first, where the definition gives one and the number is a whole one.
    """
    given = None if scope else ministry_code(indicator, age_group, sex)
    if given:
        return given.code
    parts = (indicator.id, scope, _age_part(age_group), _sex_part(sex))
    return "-".join(part for part in parts if part)


def ministry_code(indicator: Indicator, age_group: str, sex: str) -> MinistryCode | None:
    """The code that the definition gives for a split, if any."""
    for given in indicator.ministry_codes:
        if (given.age_group, given.sex) == (age_group, sex):
            return given
    return None


def scopes_of(programme: Programme) -> list[str]:
    """The scopes that an indicator may have: none, and each ToC that has several countries."""
    tocs = programme.theories_of_change
    return ["", *(toc.id for toc in tocs if not toc.mother and len(toc.countries) > 1)]


def splits_of(programme: Programme, indicator: Indicator) -> Iterator[tuple[str, str]]:
    """Age group and sex of everything an indicator may be split into, everyone first."""
    yield EVERYONE, EVERYONE
    if indicator.unit is not Unit.PEOPLE:
        return
    sexes = [EVERYONE, *Sex]
    for age_group in (EVERYONE, *(g.id for g in programme.age_groups), UNKNOWN):
        yield from ((age_group, str(s)) for s in sexes if (age_group, s) != (EVERYONE, EVERYONE))


def _age_part(age_group: str) -> str:
    if age_group == EVERYONE:
        return ""
    return f"AGE-{age_group.upper().replace('+', '-PLUS')}"


def _sex_part(sex: str) -> str:
    return "" if sex == EVERYONE else _SEX_PARTS.get(Sex(sex), sex.upper())
