"""A text to the kinds of personal data found in it, never to the text itself.

Brings the finders together. What becomes of a text that holds something belongs to `quarantine`.
"""

from submissions.privacy.coordinates import has_coordinates
from submissions.privacy.emails import has_email
from submissions.privacy.identity_numbers import has_identity_number
from submissions.privacy.kinds import PersonalKind
from submissions.privacy.names import has_name
from submissions.privacy.plain import plain
from submissions.privacy.telephones import has_telephone


def personal_kinds(
    text: str, countries: tuple[str, ...], language: str
) -> tuple[PersonalKind, ...]:
    """The kinds of personal data in a text of a partner in these countries (ISO 3166-1 alpha-2),
    written in this language (ISO 639-1). Never raises; takes time as the text is long."""
    text = plain(text)
    found = {
        PersonalKind.EMAIL: has_email(text),
        PersonalKind.TELEPHONE: has_telephone(text, countries),
        PersonalKind.IDENTITY_NUMBER: has_identity_number(text, countries),
        PersonalKind.COORDINATES: has_coordinates(text, language),
        PersonalKind.NAME: has_name(text, language),
    }
    return tuple(kind for kind, is_there in found.items() if is_there)


def names_person(file_name: str, countries: tuple[str, ...]) -> bool:
    """Whether the name of a file holds an e-mail address, a telephone number with its country
    code or an identity number. Names of persons are not looked for: too much else has capitals
    there."""
    text = plain(file_name).replace("_", " ")
    return (
        has_email(plain(file_name))
        or has_telephone(text, ())
        or has_identity_number(text, countries)
    )
