"""Validation of anybody's IATI 2.03 files: XSD, codelists, and the public validator's rules.

The public face; the work is in the modules of this package. Checks of our own programme, and
showing findings to a reader, belong elsewhere.
"""

from iati.validate.files import validate_file, validate_files
from iati.validate.findings import Finding, Report, Severity

__all__ = ["Finding", "Report", "Severity", "validate_file", "validate_files"]
