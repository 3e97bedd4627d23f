"""Examples of every rule: those of the ruleset together, and those on the file itself.

Each rule has the smallest documents that break it and some that break no rule at all.
"""

from collections.abc import Mapping

from tests.iati.validate.documents import activity, numbered_activity, organisation, wrap
from tests.iati.validate.examples_activity import ACTIVITY
from tests.iati.validate.examples_figures import FIGURES
from tests.iati.validate.examples_identifiers import IDENTIFIERS
from tests.iati.validate.fragments import Examples

EXAMPLES: Mapping[str, Examples] = {**IDENTIFIERS, **ACTIVITY, **FIGURES}

_CUT_OFF = b'<iati-activities version="2.03"><iati-activity>'

FILE_EXAMPLES: Mapping[str, Examples] = {
    "0.1.1": Examples((b"", b"no XML", _CUT_OFF), (activity(),)),
    "0.2.1": Examples((b"<html/>", wrap(root="iati-activity")), (activity(), organisation())),
    "0.3.1": Examples((activity(drop="title"), wrap(), wrap("<title/>")), (activity(),)),
    "0.6.1": Examples(
        (wrap(version="1.05"), wrap(version="2.04"), wrap(version=""), b"<iati-activities/>"),
        (activity(),),
    ),
    "1.1.2": Examples(
        (wrap(numbered_activity(1), numbered_activity(2), numbered_activity(1)),),
        (wrap(numbered_activity(1), numbered_activity(2)),),
    ),
    "file:doctype": Examples((b"<!DOCTYPE iati-activities>" + wrap()[22:],), (activity(),)),
    "file:encoding": Examples(
        (activity().decode().encode("utf-16"),), (activity(), b"\xef\xbb\xbf" + activity())
    ),
}
