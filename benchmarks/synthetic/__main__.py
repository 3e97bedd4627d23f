"""`python -m benchmarks.synthetic FOLDER` writes the synthetic programme into the folder."""

import sys
from pathlib import Path

from benchmarks.synthetic import write_everything


def main(arguments: list[str]) -> int:
    """Write it, and say where; 2 when the folder is not given."""
    if len(arguments) != 1:
        sys.stderr.write("Give one folder: python -m benchmarks.synthetic FOLDER\n")
        return 2
    folder = Path(arguments[0])
    write_everything(folder)
    sys.stdout.write(f"{folder}: programme, inbox, records and decisions, all of them made up\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
