"""All records together, and the mark by which it is known whether any changed.

What each entry is stands in the modules beside this one.
"""

import hashlib
import json
from dataclasses import dataclass, fields

from schemas.records.explanations import Explanation
from schemas.records.money import ExchangeRate, Transaction
from schemas.records.signs import Reflection, SignRecord


@dataclass(frozen=True)
class Records:
    """Everything on record, in the order of the files."""

    reflections: tuple[Reflection, ...] = ()
    signs: tuple[SignRecord, ...] = ()
    explanations: tuple[Explanation, ...] = ()
    transactions: tuple[Transaction, ...] = ()
    exchange_rates: tuple[ExchangeRate, ...] = ()


def fingerprint(records: Records) -> str:
    """SHA-256 of the records' content; comments and layout of the files do not count."""
    content = {
        f.name: [entry.model_dump(mode="json") for entry in getattr(records, f.name)]
        for f in fields(records)
    }
    canonical = json.dumps(content, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(canonical.encode()).hexdigest()
