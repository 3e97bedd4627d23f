"""The identity numbers that are known, one line each: how written, how labelled, how proved.

Another country is one more line. Where `python-stdnum` knows a checksum or a structure, a number
is recognised by it alone; where none is known here, it needs its label. How texts are searched
does not belong here.
"""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass

from stdnum.br import cpf
from stdnum.co import nit
from stdnum.do import cedula
from stdnum.id import nik
from stdnum.in_ import aadhaar, epic, pan
from stdnum.nl import bsn
from stdnum.pe import ruc
from stdnum.th import pin

EVERYWHERE = ""


@dataclass(frozen=True)
class IdentityNumber:
    """One kind of number. `pattern` is a regular expression of how it is written; `proof` takes
    it without marks between digits. `alone`: it is recognised without a label when proved. Beside
    a label a mistyped number is personal too, so proof is asked there only if `strict`: where
    companies have numbers under the same label."""

    country: str
    pattern: str
    labels: tuple[str, ...] = ()
    proof: Callable[[str], bool] | None = None
    alone: bool = False
    strict: bool = False


def _is_nit_of_a_person(number: str) -> bool:
    """Those of companies have nine digits from 8 or 9 up, and the check digit."""
    return nit.is_valid(number) and not (len(number) == 10 and number[0] in "89")


def _is_ruc_of_a_person(number: str) -> bool:
    return number.startswith("10") and ruc.is_valid(number)


def _is_pan_of_a_person(number: str) -> bool:
    return number[3:4] == "P" and pan.is_valid(number)


def _is_cedula_of_nicaragua(number: str) -> bool:
    """Municipality (3 digits), day of birth (ddmmyy), 4 digits, a letter."""
    found = re.fullmatch(r"\d{3}(\d\d)(\d\d)(\d\d)\d{4}[A-Z]", number)
    if found is None:
        return False
    day, month, year = map(int, found.groups())
    try:
        dt.date(2000 + year, month, day)
    except ValueError:
        return (day, month) == (29, 2)  # of another century, perhaps
    return True


_PASSPORT = (
    *("passport", "pasaporte", "passaporte", "passeport", "paspor", "paspoort"),
    *("หนังสือเดินทาง", "পাসপোর্ট", "पासपोर्ट"),
)
_CARD = (
    *("identity card", "identity number", "identification number", "id card", "national id"),
    *("cédula de identidad", "cédula de ciudadanía", "cédula", "carné de identidad", "carnet"),
    *("carnet de identidad", "documento de identidad", "documento de identidade"),
    *("carteira de identidade", "carte d'identité", "kartu identitas", "no identitas"),
    *("birth certificate", "acta de nacimiento", "registro civil", "akta kelahiran"),
    *("certidão de nascimento", "acte de naissance"),
)

TABLE: tuple[IdentityNumber, ...] = (
    IdentityNumber(EVERYWHERE, r"[A-Z]{0,3}\d{5,9}[A-Z]?|[A-Z]{2}[A-Z\d]{6}\d", _PASSPORT),
    IdentityNumber(EVERYWHERE, r"[A-Z]{0,2}\d(?:[.\- ]?\d){5,17}[A-Z]?", _CARD),
    IdentityNumber("BO", r"\d{1,2}\.?\d{3}\.?\d{2,3}(?:-\w{1,2})?", ("CI",)),
    IdentityNumber(
        "BR", r"\d{3}\.\d{3}\.\d{3}-\d\d|\d{9}-?\d\d", ("CPF",), cpf.is_valid, alone=True
    ),
    IdentityNumber("BR", r"\d{1,2}\.?\d{3}\.?\d{3}-?[\dX]?", ("RG",)),
    IdentityNumber("CO", r"\d{1,3}(?:\.?\d{3}){2,3}", ("CC", "TI", "NUIP", "tarjeta de identidad")),
    IdentityNumber(
        "CO", r"\d{1,3}(?:\.?\d{3}){2,3}-?\d", ("NIT",), _is_nit_of_a_person, strict=True
    ),
    IdentityNumber("DO", r"\d{3}-\d{7}-\d|\d{11}", (), cedula.is_valid, alone=True),
    IdentityNumber(
        "NI", r"\d{3}-\d{6}-\d{4}[A-Z]|\d{13}[A-Z]", (), _is_cedula_of_nicaragua, alone=True
    ),
    IdentityNumber("PE", r"\d{8}(?:-[\dA-K])?", ("DNI", "libreta electoral")),
    IdentityNumber("PE", r"\d{9}", ("CE", "carné de extranjería")),
    IdentityNumber("PE", r"\d{11}", ("RUC",), _is_ruc_of_a_person, alone=True, strict=True),
    IdentityNumber(
        "IN",
        r"\d{4} \d{4} \d{4}|\d{4}-\d{4}-\d{4}|\d{12}",
        ("aadhaar", "aadhar", "UID", "आधार"),
        aadhaar.is_valid,
        alone=True,
    ),
    IdentityNumber(
        "IN", r"[A-Z]{5}\d{4}[A-Z]", ("PAN",), _is_pan_of_a_person, alone=True, strict=True
    ),
    IdentityNumber(
        "IN", r"[A-Z]{3}\d{7}", ("EPIC", "voter id", "voter card"), epic.is_valid, alone=True
    ),
    IdentityNumber(
        "BD",
        r"\d{17}|\d{13}|\d{3} ?\d{3} ?\d{4}",
        ("NID", "smart card", "birth registration", "জাতীয় পরিচয়পত্র", "এনআইডি", "জন্ম নিবন্ধন"),
    ),
    IdentityNumber(
        "ID",
        r"\d{6}[ .-]?\d{6}[ .-]?\d{4}|\d{4} \d{4} \d{4} \d{4}",
        ("NIK", "KTP", "KIA"),
        nik.is_valid,
        alone=True,
    ),
    IdentityNumber("ID", r"\d{16}", ("KK", "kartu keluarga")),
    IdentityNumber("PH", r"\d{4}-?\d{4}-?\d{4}(?:-?\d{4})?", ("PhilSys", "PSN", "PCN", "PhilID")),
    IdentityNumber("PH", r"\d{2}-?\d{7}-?\d|\d{3}-?\d{3}-?\d{3}", ("SSS", "TIN", "UMID")),
    IdentityNumber(
        "TH",
        r"\d[- ]?\d{4}[- ]?\d{5}[- ]?\d{2}[- ]?\d",
        ("thai id", "citizen id", "เลขประจำตัวประชาชน", "เลขบัตรประชาชน", "บัตรประชาชน", "เลขบัตร"),
        pin.is_valid,
        alone=True,
    ),
    IdentityNumber(
        "NL",
        r"\d{4}\.\d\d\.\d{3}|\d{9}",
        ("BSN", "burgerservicenummer", "sofinummer"),
        bsn.is_valid,
        alone=True,
    ),
)
