"""What places and sexes are called in what people read."""

from babel import Locale

from schemas.programme import Programme
from schemas.programme.codes import Sex
from schemas.programme.model import WHOLE_TOC

SEXES = {
    Sex.FEMALE: "Women and girls",
    Sex.MALE: "Men and boys",
    Sex.OTHER: "Other",
    Sex.NOT_REPORTED: "Sex not reported",
}


def country_name(programme: Programme, code: str) -> str:
    """A country in the first language of the programme; the code where it has no name there."""
    return str(Locale.parse(programme.languages[0]).territories.get(code, code))


def place_name(programme: Programme, toc: str, place: str) -> str:
    """A country; of a ToC as a whole, its countries together."""
    if place not in ("", WHOLE_TOC):
        return country_name(programme, place)
    return "Countries together" if programme.toc(toc).countries else "Worldwide"
