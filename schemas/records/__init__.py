"""What the alliance itself puts on record beside what its partners submit: sense made of signs of
change, what may be said in public, money that came and went. Plain data, checked as a whole.

What partners report is in `schemas.submission`; what the programme is, in `schemas.programme`.
"""

from schemas.records.explanations import Explanation
from schemas.records.load import RecordsError, load_records
from schemas.records.money import ExchangeRate, Transaction, TransactionType
from schemas.records.records import Records, fingerprint
from schemas.records.signs import Conclusion, Judgement, Plot, Reflection, SignRecord, Verdict
from schemas.records.wordings import PublicWording, public_wordings

__all__ = [
    "Conclusion",
    "ExchangeRate",
    "Explanation",
    "Judgement",
    "Plot",
    "PublicWording",
    "Records",
    "RecordsError",
    "Reflection",
    "SignRecord",
    "Transaction",
    "TransactionType",
    "Verdict",
    "fingerprint",
    "load_records",
    "public_wordings",
]
