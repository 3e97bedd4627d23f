"""Dagster's home folder for a road: made when absent, one run at a time, telemetry and dialogs off.

What runs there is defined elsewhere.
"""

import os
from pathlib import Path

from submissions.files import make_private

CONFIGURATION = """\
# Written when absent; yours to change.
telemetry:
  enabled: false
nux:
  enabled: false
concurrency:
  runs:
    max_concurrent_runs: 1
"""


def prepare_home(folder: Path) -> None:
    """Make the folder Dagster's home, for this process and those it starts, and private.

    Raises IntakeError.
    """
    make_private(folder)
    configuration = folder / "dagster.yaml"
    if not configuration.exists():
        configuration.write_text(CONFIGURATION, encoding="utf-8")
    os.environ["DAGSTER_HOME"] = str(folder)
