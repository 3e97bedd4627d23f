"""LibreOffice without a window: what becomes of a workbook when people open and save it there.

Absent LibreOffice skips a test, unless REQUIRE_LIBREOFFICE is set, as it is where tests must not
be skipped.
"""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

PROGRAM = "soffice"
_SECONDS = 300

needs_libreoffice = pytest.mark.skipif(
    shutil.which(PROGRAM) is None and not os.environ.get("REQUIRE_LIBREOFFICE"),
    reason="LibreOffice is not installed: apt-get install libreoffice-calc",
)


def saved_by_libreoffice(
    files: Mapping[str, bytes], kind: str = "xlsx", options: str = ""
) -> dict[str, bytes]:
    """The files, by name with suffix, opened, calculated and saved as another kind (xlsx, ods, csv,
    pdf); by the stem of their names. All in one start of the program, which is what takes time.

    Raises AssertionError when a file is not saved.
    """
    with TemporaryDirectory() as place:
        folder = Path(place)
        sources, saved = folder / "in", folder / "out"
        sources.mkdir()
        for name, content in files.items():
            (sources / name).write_bytes(content)
        subprocess.run(
            [
                PROGRAM,
                f"-env:UserInstallation=file://{folder}/profile",
                "--headless",
                "--norestore",
                "--convert-to",
                f"{kind}:{options}" if options else kind,
                "--outdir",
                str(saved),
                *(str(sources / name) for name in files),
            ],
            check=True,
            capture_output=True,
            timeout=_SECONDS,
        )
        made = {path.stem: path.read_bytes() for path in saved.iterdir()}
    assert made.keys() == {Path(name).stem for name in files}
    return made
