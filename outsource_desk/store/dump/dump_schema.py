"""The description of a dump for other programs, as JSON Schema."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from outsource_desk.records.sql import APPLICATION_ID
from outsource_desk.records.tables import ABOUT, title_of
from outsource_desk.store.dump import dump_format as words
from outsource_desk.store.migrations import SCHEMA_VERSION

if TYPE_CHECKING:
    from collections.abc import Iterable

DIALECT = "https://json-schema.org/draft/2020-12/schema"
KINDS = {"INTEGER": "integer", "TEXT": "string"}
LARGEST, LARGEST_ID = 2**63 - 1, 2**53 - 1


def dump_schema(tables: Iterable[words.Table]) -> dict[str, Any]:
    """Return what data.json must look like; nothing else is imported."""
    return {
        "$schema": DIALECT,
        "title": "Everything in a data file of Outsource Desk",
        "description": f"The parts stand in this order: {', '.join(words.PARTS)}.",
        **_object(
            {
                words.FORMAT_KEY: {"const": words.FORMAT},
                words.VERSION_KEY: {"const": words.VERSION},
                words.SCHEMA_KEY: {"const": SCHEMA_VERSION},
                words.ID_KEY: {"const": APPLICATION_ID},
                words.TABLES_KEY: _object({table.name: _table(table) for table in tables}),
                words.SEQUENCES_KEY: {
                    "description": "the highest number that each table ever gave to a row",
                    "type": "object",
                    "additionalProperties": {"type": "integer", "maximum": LARGEST_ID},
                },
            }
        ),
    }


def _table(table: words.Table) -> dict[str, Any]:
    columns = zip(table.written, table.columns, strict=True)
    described = {
        name: {"title": title_of(table.name, column.name) or column.name, **_column(table, column)}
        for name, column in columns
    }
    about = ABOUT.get(table.name)
    title = about.many if about else table.name
    return {"title": title, "type": "array", "items": _object(described)}


def _column(table: words.Table, column: words.DumpColumn) -> dict[str, Any]:
    if table.is_bytes(column):
        return {"type": "string", "pattern": f"^{words.DOCUMENTS}/[^/]+$"}
    kind = KINDS[column.type]
    largest = LARGEST_ID if column.name in table.key else LARGEST
    limits = {"minimum": -LARGEST - 1, "maximum": largest} if kind == "integer" else {}
    may_be_null = column.may_be_null and column.name not in table.key
    return {"type": [kind, "null"] if may_be_null else kind, **limits}


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
