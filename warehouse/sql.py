"""Where the SQL of the warehouse is found: statements live in `.sql` files, never in Python."""

from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent


@cache
def query(name: str) -> str:
    """Text of `queries/<name>.sql`."""
    return (ROOT / "queries" / f"{name}.sql").read_text(encoding="utf-8")
