"""Examples of the rules on what an activity says (2.x to 6.x).

Each rule has the smallest documents that break it and some that break no rule at all.
"""

from collections.abc import Mapping

from tests.iati.validate.documents import activity, organisation
from tests.iati.validate.fragments import (
    COUNTRY,
    SECTOR,
    Examples,
    dates,
    nameless,
    owner,
    participant,
    places,
    sectors,
    transaction,
)

ACTIVITY: Mapping[str, Examples] = {
    "2.1.1": Examples(
        (
            sectors('code="111" vocabulary="2" percentage="100"', 'code="112" vocabulary="2"'),
            sectors('code="15160" percentage="100"', 'code="15170" vocabulary="1"'),
        ),
        (
            sectors('code="15160" percentage="40"', 'code="15170" percentage="60"'),
            sectors(
                'code="111" vocabulary="2" percentage="1.5"',
                'code="112" vocabulary="2" percentage="98.5"',
            ),
        ),
    ),
    "2.1.2": Examples(
        (
            sectors(
                'code="111" vocabulary="2" percentage="50"',
                'code="112" vocabulary="2" percentage="49"',
            ),
            sectors('code="15160" percentage="40"', 'code="15170" percentage="60.01"'),
        ),
        (sectors('code="15160" percentage="33.3"', 'code="15170" percentage="66.7"'),),
    ),
    "2.1.4": Examples(
        (
            sectors('code="111" vocabulary="2" percentage="99"'),
            sectors('code="15160" percentage="99"'),
        ),
        (
            sectors('code="111" vocabulary="2" percentage="100"'),
            sectors('code="15160" percentage="100.0"'),
        ),
    ),
    "2.2.1": Examples(
        (sectors('code="a" vocabulary="99"'),),
        (activity('<sector code="a" vocabulary="99"><narrative>x</narrative></sector>'),),
    ),
    "3.1.1": Examples(
        (places('<recipient-country code="IN" percentage="100"/><recipient-country code="BD"/>'),),
        (
            places(
                '<recipient-country code="IN" percentage="50"/>'
                '<recipient-country code="BD" percentage="50"/>'
            ),
        ),
    ),
    "3.1.2": Examples(
        (
            places(
                '<recipient-country code="IN" percentage="50"/>'
                '<recipient-country code="BD" percentage="49.99"/>'
            ),
        ),
        (
            places(
                '<recipient-country code="IN" percentage="50.01"/>'
                '<recipient-country code="BD" percentage="49.99"/>'
            ),
        ),
    ),
    "3.1.4": Examples(
        (places('<recipient-country code="IN" percentage="50"/>'),),
        (places('<recipient-country code="IN" percentage="100"/>'),),
    ),
    "3.4.1": Examples(
        (
            places(
                '<recipient-region code="298" vocabulary="1" percentage="100"/>'
                '<recipient-region code="489" vocabulary="1"/>'
            ),
            places('<recipient-region code="298" percentage="100"/><recipient-region code="489"/>'),
        ),
        (
            places(
                '<recipient-region code="298" percentage="1"/>'
                '<recipient-region code="489" percentage="99"/>'
            ),
        ),
    ),
    "3.4.2": Examples(
        (
            places(
                '<recipient-country code="IN" percentage="50"/>'
                '<recipient-region code="298" vocabulary="1" percentage="40"/>'
            ),
            places(
                '<recipient-country code="IN" percentage="50"/>'
                '<recipient-region code="298" percentage="40"/>'
            ),
        ),
        (
            places(
                '<recipient-country code="IN" percentage="60"/>'
                '<recipient-region code="298" vocabulary="1" percentage="40"/>'
            ),
        ),
    ),
    "3.4.4": Examples(
        (places('<recipient-region code="298" vocabulary="1" percentage="40"/>'),),
        (
            places('<recipient-region code="298" vocabulary="1" percentage="100"/>'),
            places('<recipient-region code="298"/>'),
        ),
    ),
    "3.6.2": Examples(
        (activity(transaction(COUNTRY)),),
        (activity(transaction()),),
    ),
    "3.7.1": Examples(
        (activity(drop="recipient-country"),),
        (activity(transaction(COUNTRY), drop="recipient-country"),),
    ),
    "3.7.2": Examples(
        (activity(transaction(COUNTRY) + transaction(), drop="recipient-country"),),
        (activity(transaction(COUNTRY) * 2, drop="recipient-country"),),
    ),
    "4.1.1": Examples(
        (activity(attributes={"xml:lang": None}),),
        (activity(),),
    ),
    "4.3.1": Examples(
        (
            activity("<title><narrative/></title>", drop="title"),
            activity("<title><narrative>  </narrative></title>", drop="title"),
        ),
        (activity("<title><narrative>x</narrative></title>", drop="title"),),
    ),
    "4.4.1": Examples(
        (activity("<description><narrative/></description>"),),
        (activity("<description><narrative>x</narrative></description>"),),
    ),
    "4.5.1": Examples((organisation(attributes={"xml:lang": None}),), (organisation(),)),
    "6.2.2": Examples(
        (activity(drop="sector"),),
        (activity(transaction(SECTOR), drop="sector"),),
    ),
    "6.6.2": Examples((activity(transaction(SECTOR)),), (activity(transaction()),)),
    "6.7.2": Examples(
        (activity(transaction(SECTOR) + transaction(), drop="sector"),),
        (activity(transaction(SECTOR) * 2, drop="sector"),),
    ),
    "6.8.1": Examples((owner(""),), (owner('ref="x"'), owner("", "<narrative>x</narrative>"))),
    "6.9.1": Examples(nameless("provider-org"), nameless("provider-org", 'ref="NL-KVK-1"')),
    "6.9.2": Examples(nameless("receiver-org"), nameless("receiver-org", 'ref="NL-KVK-1"')),
    "6.10.1": Examples((participant("", ""),), (participant('ref="NL-KVK-1"', ""),)),
    "6.11.1": Examples((dates(("3", "2017-01-01")),), (dates(("2", "2017-01-01")),)),
    "6.13.1": Examples(
        (activity('<policy-marker vocabulary="99" code="1"/>'),),
        (
            activity(
                '<policy-marker vocabulary="99" code="1"><narrative>x</narrative></policy-marker>'
            ),
        ),
    ),
    "6.14.1": Examples(
        (
            activity('<policy-marker code="1"/>'),
            activity('<policy-marker vocabulary="1" code="1"/>'),
        ),
        (activity('<policy-marker code="1" significance="2"/>'),),
    ),
}
