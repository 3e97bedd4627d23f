"""E-mail addresses, plain and hidden."""

import pytest

from submissions.privacy.emails import has_email
from submissions.privacy.plain import plain


@pytest.mark.parametrize(
    "text",
    [
        *(
            "ana@example.org",
            "(ana@example.org)",
            "ana@example.org.",
            "<ana.m+x@mail.example.co.in>",
        ),
        *("mailto:ana@example.org?subject=x", "ana@example.org,rita@example.org", "аня@пример.рф"),
        *(
            "ana@xn--80ak6aa92e.xn--p1ai",
            "\uff41\uff4e\uff41\uff20\uff45\uff58\uff41\uff4d\uff50\uff4c\uff45\uff0e\uff4f\uff52\uff47",
            "ana\u200b@example.org",
        ),
        *("ana (at) example.org", "ana[at]example.org", "ana {at} example (dot) org"),
        *("ana (arroba) ejemplo (punto) org", "ana arroba ejemplo.org", "ana [arobase] exemple.fr"),
        *(
            "ana @ example.org",
            "ana(@)example.org",
            "ana at example dot org",
            "ANA AT EXAMPLE DOT ORG",
        ),
    ],
)
def test_addresses_are_found(text: str) -> None:
    assert has_email(plain(text))
    assert has_email(plain(f"Write to {text} by Monday"))


@pytest.mark.parametrize(
    "text",
    [
        *("@plan_international", "12 sessions @ 15.50", "met at St. Mary school", "5 @ EUR 20.00"),
        *("follow us @dtz.alliance", "ana@", "@example.org", "ana@localhost", "at www.example.org"),
        *(
            "arroba",
            "a look at the dot on the map",
            "training at hotel. Org chart",
            "see (at) noon",
        ),
    ],
)
def test_other_at_signs_are_no_addresses(text: str) -> None:
    assert not has_email(plain(text))
