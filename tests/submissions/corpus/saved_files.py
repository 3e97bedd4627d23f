"""Files that LibreOffice opened and saved: the form as it goes out, filled in, and a table.

Made once with LibreOffice 7.4 and kept: another version writes other bytes.
"""

from decimal import Decimal

from schemas.programme.codes import ValueKind
from submissions import Filled, OutputLine, make_template
from tests.submissions.corpus.cases import programme
from tests.submissions.corpus.foreign_files import AREAS, PORTUGUESE, workbook
from tests.submissions.corpus.packing import Files, saved
from tests.submissions.form.libreoffice import saved_by_libreoffice


def files() -> Files:
    """Every file of this kind."""
    title = "Resultados 2017"
    realised = {("all", 30), ("female", 18), ("male", 12)}
    line = OutputLine(
        "TRAINED", "BR", {(ValueKind.REALISED, sex): Decimal(n) for sex, n in realised}
    )
    form = make_template(programme(), "brasil", "2017", 1, Filled(outputs=(line,)))
    table = saved(workbook({title: PORTUGUESE}, {title: AREAS}))
    excel = saved_by_libreoffice({"97-form-saved-by-libreoffice.xlsx": form}, "xlsx")
    calc = saved_by_libreoffice(
        {"98-form-saved-by-libreoffice.xlsx": form, "99-table-saved-by-libreoffice.xlsx": table},
        "ods",
    )
    return {
        **{f"{stem}.xlsx": content for stem, content in excel.items()},
        **{f"{stem}.ods": content for stem, content in calc.items()},
    }
