"""How a release names the submissions it was made from, and whose they are.

A mark is public. It must say nothing of what the submission holds: no digest of a file, because a
form with few numbers can be made again with every small count until the digest is the same.
"""

from iati.release.manifest import SubmissionMark
from schemas.programme import Programme


def mark_submission(
    programme: Programme, partner: str, period: str, revision: int
) -> SubmissionMark:
    """The mark of a partner's submission; a withheld partner stands under a number."""
    withheld = _withheld(programme)
    if partner not in withheld:
        return SubmissionMark(partner=partner, withheld=None, period=period, revision=revision)
    number = withheld.index(partner) + 1
    return SubmissionMark(partner=None, withheld=number, period=period, revision=revision)


def marked_partners(programme: Programme, mark: SubmissionMark) -> list[str]:
    """The partner that a mark is of. Marks made before withheld partners had numbers may be of any
    of them."""
    if mark.partner is not None:
        return [mark.partner]
    withheld = _withheld(programme)
    if mark.withheld is None:
        return withheld
    return withheld[mark.withheld - 1 : mark.withheld]


def _withheld(programme: Programme) -> list[str]:
    """In the order of the definition, where a new one is added at the end."""
    return [partner.id for partner in programme.partners if partner.withheld]
