"""Makes the files of the corpus again, the same bytes every time.

`python -m tests.submissions.corpus.make` writes those that are made here; with `--libreoffice`
those too that LibreOffice opened and saved, which differ with its version and are kept as they
were. What the files say stands in the modules of each kind.
"""

import sys

from tests.submissions.corpus import (
    collected_files,
    csv_files,
    date_files,
    foreign_files,
    form_files,
    later_files,
    number_files,
    ods_files,
    raw_files,
    row_files,
    saved_files,
)
from tests.submissions.corpus.cases import FOLDER
from tests.submissions.corpus.packing import Files


def made_files() -> Files:
    """Every file that is made here, by name."""
    return {
        **csv_files.files(),
        **number_files.files(),
        **date_files.files(),
        **raw_files.files(),
        **row_files.files(),
        **form_files.files(),
        **foreign_files.files(),
        **collected_files.files(),
        **ods_files.files(),
        **later_files.files(),
    }


def main() -> None:
    """Write them beside this module."""
    files = made_files()
    if "--libreoffice" in sys.argv:
        files = {**files, **saved_files.files()}
    for name, content in files.items():
        (FOLDER / name).write_bytes(content)


if __name__ == "__main__":
    main()
