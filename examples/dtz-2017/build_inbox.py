"""Write the example inbox: one submission per partner, with the figures of figures.csv only.

Run it from the top of the checkout: `python examples/dtz-2017/build_inbox.py`. The same figures
give the same files, byte for byte.
"""

import csv
import sys
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

from schemas.programme import Programme, load_programme, shipped_programme
from schemas.programme.codes import ValueKind
from schemas.submission import ALL
from submissions import Filled, OutputLine, SignLine, make_csv_template, make_template

HERE = Path(__file__).parent
PERIOD = "2017"
SENT_AS_CSV = frozenset({"ecpat-international"})

CsvRow = Mapping[str, str]


def main(inbox: Path = HERE / "inbox") -> None:
    """Write every submission into the inbox folder."""
    programme = load_programme(shipped_programme("dtz-2016-2020"))
    figures = read_csv(HERE / "figures.csv")
    signs = read_csv(HERE / "signs.csv")
    inbox.mkdir(exist_ok=True)
    for partner in dict.fromkeys(row["partner"] for row in figures):
        filled = Filled(
            outputs=output_lines([row for row in figures if row["partner"] == partner]),
            signs=tuple(sign_line(row) for row in signs if row["partner"] == partner),
        )
        name, content = submission(programme, partner, filled)
        (inbox / name).write_bytes(content)
        sys.stdout.write(f"{name}\n")


def submission(programme: Programme, partner: str, filled: Filled) -> tuple[str, bytes]:
    """Name and content of one partner's file."""
    if partner in SENT_AS_CSV:
        content = make_csv_template(programme, partner, PERIOD, values=filled)
        return f"{partner}-{PERIOD}.csv", content
    return f"{partner}-{PERIOD}.xlsx", make_template(programme, partner, PERIOD, values=filled)


def output_lines(figures: list[CsvRow]) -> tuple[OutputLine, ...]:
    """One line for each indicator and place; the notes of its figures are joined."""
    lines: dict[tuple[str, str], list[CsvRow]] = {}
    for row in figures:
        lines.setdefault((row["indicator"], row["place"]), []).append(row)
    return tuple(
        OutputLine(
            indicator=indicator,
            place=place,
            values={
                (ValueKind(row["kind"]), row["sex"] or ALL): Decimal(row["value"]) for row in rows
            },
            note="; ".join(row["note"] for row in rows if row["note"]),
        )
        for (indicator, place), rows in lines.items()
    )


def sign_line(row: CsvRow) -> SignLine:
    """A sign of change as the form takes it."""
    return SignLine(
        pathway=row["pathway"],
        place=row["place"],
        actor=row["actor"],
        change=row["change"],
        observed_on=row["observed_on"],
        outcome=row["outcome"],
        source=row["source"],
        verified_with=row["verified_with"],
        sensitive=row["sensitive"] == "yes",
        location=row["location"],
        significance=row["significance"],
        contribution=row["contribution"],
    )


def read_csv(path: Path) -> list[CsvRow]:
    """The rows of a CSV file by heading."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


if __name__ == "__main__":
    main()
