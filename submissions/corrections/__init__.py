"""Corrections: a partner's own file back, with what to correct at the place, or a text where that
cannot be. Finding problems belongs to the readers; here they are only shown.

The workbook can be corrected and sent in again as it is; what was answered on its first sheet is
read by `submissions.answers`.
"""

from submissions.corrections.write import correction_paths, correction_stem, write_correction

__all__ = ["correction_paths", "correction_stem", "write_correction"]
