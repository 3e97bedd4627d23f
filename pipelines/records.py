"""Dagster's records of runs, when they cannot be written: the error must not show what is in them.

Records hold file names and findings. What a full disk means for a run is said in `publish`.
"""

from sqlalchemy import Engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import StatementError


def hide_statements() -> None:
    """From now on an error of any database of this process says what failed, and neither the
    statement nor its values: Dagster writes such errors to the console."""
    if not event.contains(Engine, "handle_error", _without_statement):
        event.listen(Engine, "handle_error", _without_statement)


def _without_statement(context: ExceptionContext) -> None:
    error = context.sqlalchemy_exception
    if isinstance(error, StatementError):
        error.statement = error.params = error.code = None
