"""Examples of the rules on identifiers (1.x).

Each rule has the smallest documents that break it and some that break no rule at all.
"""

from collections.abc import Mapping

from tests.iati.validate.documents import activity, organisation
from tests.iati.validate.fragments import (
    YEAR,
    Examples,
    identifier,
    organisation_identifier,
    organisation_of,
    other_identifier,
    owner,
    participant,
    period,
    recipient,
    reporting,
    reporting_org,
)

IDENTIFIERS: Mapping[str, Examples] = {
    "1.1.3": Examples(
        (reporting("NL-KVK-41149287", "NL-KVK-41149287"),),
        (reporting("NL-KVK-41149287", "NL-KVK-41149287-1"),),
    ),
    "1.1.21": Examples(
        (
            identifier("NL-KVK-41149287"),
            identifier("NL-KVK-41149287-"),
            identifier("NL-KVK-411492871-DTZ"),
            identifier("DTZ-1"),
        ),
        (
            identifier("NL-KVK-41149287-1"),
            activity(
                '<iati-identifier>NL-1-9</iati-identifier><other-identifier ref="NL-1" type="B1"/>',
                drop="iati-identifier",
            ),
        ),
    ),
    "1.3.1": Examples((identifier("\n NL-KVK-41149287-1 "),), (identifier("NL-KVK-41149287-1"),)),
    "1.3.13": Examples(
        (identifier("NL-KVK-41149287-a/b"), identifier("NL-KVK-41149287-a&amp;b")),
        (identifier("NL-KVK-41149287-a_b"), reporting("XI-IATI-1001", "XI-IATI-1001-a/b")),
    ),
    "1.4.1": Examples(
        organisation_of("provider-org", 'provider-activity-id="XM-DAC-7-1 "'),
        organisation_of("provider-org", 'provider-activity-id="XM-DAC-7-1"'),
    ),
    "1.5.1": Examples(
        organisation_of("receiver-org", 'receiver-activity-id=" x"'),
        organisation_of("receiver-org", 'receiver-activity-id="x"'),
    ),
    "1.6.1": Examples((other_identifier("A3", "x "),), (other_identifier("A3", "x"),)),
    "1.7.1": Examples(
        (activity('<related-activity ref="x " type="1"/>'),),
        (activity('<related-activity ref="x" type="1"/>'),),
    ),
    "1.8.1": Examples((participant('ref="NL-KVK-1 "'),), (participant('ref="NL-KVK-1"'),)),
    "1.8.13": Examples((participant('ref="NL/1"'),), (participant('ref="NL-KVK-1"'),)),
    "1.9.1": Examples((participant('activity-id=" x"'),), (participant('activity-id="x"'),)),
    "1.10.1": Examples(
        organisation_of("provider-org", 'ref=" NL-KVK-1"'),
        organisation_of("provider-org", 'ref="NL-KVK-1"'),
    ),
    "1.10.13": Examples(
        organisation_of("provider-org", 'ref="NL|1"'),
        organisation_of("provider-org", 'ref=""'),
    ),
    "1.11.1": Examples((owner('ref="x "'),), (owner('ref="x"'),)),
    "1.11.13": Examples((owner('ref="x?"'),), (owner('ref="x"'),)),
    "1.12.1": Examples(
        (organisation_identifier(" NL-KVK-41149287"),),
        (organisation_identifier("NL-KVK-41149287"),),
    ),
    "1.12.13": Examples((organisation_identifier("NL/KVK"),), (organisation_identifier("NL-KVK"),)),
    "1.14.1": Examples((reporting("NL-KVK-41149287 "),), (reporting("NL-KVK-41149287"),)),
    "1.14.8": Examples(
        (reporting("TDH-NL"), reporting("NL-KVK"), reporting("NL-KVK-")),
        (reporting("NL-KVK-41149287"), reporting("AT-1")),
    ),
    "1.14.13": Examples((reporting("NL-KVK-4/5"),), (reporting("NL-KVK-45"),)),
    "1.15.1": Examples(
        organisation_of("receiver-org", 'ref="NL-KVK-1 "'),
        organisation_of("receiver-org", 'ref="NL-KVK-1"'),
    ),
    "1.15.13": Examples(
        organisation_of("receiver-org", 'ref="NL|1"'),
        organisation_of("receiver-org", 'ref="NL-1"'),
    ),
    "1.16.1": Examples((other_identifier("B1", "x "),), (other_identifier("B1", "x"),)),
    "1.17.1": Examples(
        (organisation(period("recipient-org-budget", *YEAR, recipient("x "))),),
        (organisation(period("recipient-org-budget", *YEAR, recipient("x"))),),
    ),
    "1.18.1": Examples(
        (organisation(reporting_org("NL-KVK-1 "), drop="reporting-org"),),
        (organisation(reporting_org("NL-KVK-1"), drop="reporting-org"),),
    ),
    "1.18.8": Examples(
        (organisation(reporting_org("TDH"), drop="reporting-org"),),
        (organisation(reporting_org("XI-IATI-1001"), drop="reporting-org"),),
    ),
    "1.18.13": Examples(
        (organisation(reporting_org("NL-KVK-1&amp;2"), drop="reporting-org"),),
        (organisation(reporting_org("NL-KVK-12"), drop="reporting-org"),),
    ),
}
