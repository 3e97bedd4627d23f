"""The organisations and partners of a programme as IATI names them; withheld ones without a name.

Which of them an activity or an organisation file names is for their own modules.
"""

from iati import document as d
from schemas.programme import Programme

WITHHELD_NAME = "Partner whose name is withheld"
WITHHELD_NAMES = "Partners whose names are withheld"


def organisation_of(
    programme: Programme, organisation_id: str, role: str | None = None, activity: str | None = None
) -> d.Organisation:
    """An organisation of the alliance, with its role, and its own activity where that is known."""
    organisation = programme.organisation(organisation_id)
    return d.Organisation(
        organisation.name, organisation.iati_ref, organisation.iati_type, role, activity
    )


def partner_of(programme: Programme, partner_id: str) -> d.Organisation:
    """A partner; of a withheld one nothing but that there is one."""
    partner = programme.partner(partner_id)
    if partner.withheld:
        return d.Organisation({programme.languages[0]: WITHHELD_NAME})
    return d.Organisation(partner.name, partner.iati_ref, partner.iati_type)
