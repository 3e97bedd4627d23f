"""The kinds of personal data that are looked for. How each is found does not belong here."""

from enum import StrEnum


class PersonalKind(StrEnum):
    """What was found in a text; its problem has the code `personal-data-…`."""

    EMAIL = "email"
    TELEPHONE = "telephone"
    IDENTITY_NUMBER = "identity-number"
    COORDINATES = "coordinates"
    NAME = "name"
