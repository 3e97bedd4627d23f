"""The JSON Schema of a submission written as a JSON document, made from the contract.

What such a document becomes when it is read belongs to `submissions`.
"""

import json
from collections.abc import Sequence

from schemas.submission.contract import (
    CONTRACT_VERSION,
    COVER,
    SHEETS,
    Column,
    ColumnKind,
    NumberFormat,
)

Schema = dict[str, object]

_TYPES: dict[ColumnKind, tuple[str, ...]] = {
    ColumnKind.CODE: ("string", "number", "boolean"),
    ColumnKind.NUMBER: ("number", "string"),
    ColumnKind.TEXT: ("string", "number"),
    ColumnKind.DATE: ("string", "number"),
}
"""Numbers serve as codes (a period 2017), and yes and no as true and false; text with digits is
read by the document's number format."""

_SPECIAL: dict[str, Schema] = {
    "contract": {"const": CONTRACT_VERSION},
    "number_format": {"enum": [*(str(number_format) for number_format in NumberFormat), None]},
}


def document_schema() -> str:
    """The schema as JSON text. Keys that it does not know are read past with a warning."""
    properties: Schema = {column.key: _value(column) for column in COVER.columns}
    properties |= {sheet.key: _rows(sheet.columns) for sheet in SHEETS if sheet is not COVER}
    schema: Schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"A submission as a JSON document ({CONTRACT_VERSION})",
        "type": "object",
        "required": [key for key in properties if key != "number_format"],
        "properties": properties,
    }
    return json.dumps(schema, indent=2) + "\n"


def _rows(columns: Sequence[Column]) -> Schema:
    item: Schema = {
        "type": ["object", "null"],
        "required": [column.key for column in columns if column.required],
        "properties": {column.key: _value(column) for column in columns},
    }
    return {"type": ["array", "null"], "items": item}


def _value(column: Column) -> Schema:
    if column.key in _SPECIAL:
        return _SPECIAL[column.key]
    types = list(_TYPES[column.kind])
    return {"type": types if column.required else [*types, "null"]}
