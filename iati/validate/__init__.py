"""Validation of anybody's IATI files: XSD, codelists, the public validator's rules, and our own.

The public face; the work is in the modules of this package. Checks of our own programme, and
showing findings to a reader, belong elsewhere.
"""

from iati.validate.crew import CrewError, processor_count
from iati.validate.files import validate_file, validate_files
from iati.validate.findings import Finding, Report, Severity

__all__ = [
    "CrewError",
    "Finding",
    "Report",
    "Severity",
    "processor_count",
    "validate_file",
    "validate_files",
]
