"""Rows of a shipped template: each is a draft under a key, to begin with and to be changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from outsource_desk.base.resources import read_toml
from outsource_desk.records.draft import Draft, FieldError, read_draft

D = TypeVar("D", bound=Draft)


@dataclass(frozen=True, slots=True)
class Ready(Generic[D]):
    """One ready row; `draft` holds what its file says and nothing else."""

    key: str
    title: str
    draft: D

    @property
    def values(self) -> dict[str, Any]:
        """What the file says, by the names of the draft."""
        return self.draft.model_dump(exclude_unset=True)


def ready_rows(name: str, table: str, kind: type[D]) -> tuple[Ready[D], ...]:
    """Return the rows of one table of a template, in their order.

    Raises: ValueError naming file and row when one has no key, a key twice, an unknown field or a
            value that does not fit (a bug, not the owner's mistake).
    """
    rows = tuple(
        _ready(f"{name}, {table} {number}", dict(row), kind)
        for number, row in enumerate(read_toml(name)[table], 1)
    )
    keys = [row.key for row in rows]
    if len(set(keys)) < len(keys):
        raise ValueError(f"{name}, {table}: a key stands there twice")
    return rows


def ready_draft(where: str, kind: type[D], row: dict[str, Any]) -> D:
    """Return one row as a draft. Raises: ValueError that names the place."""
    try:
        return read_draft(kind, **row)
    except FieldError as error:
        raise ValueError(f"{where}: {error}") from error


def _ready(where: str, row: dict[str, Any], kind: type[D]) -> Ready[D]:
    key = str(row.pop("key", ""))
    title = str(row.get("title", "") if "title" in kind.model_fields else row.pop("title", ""))
    if not (key and title):
        raise ValueError(f"{where}: it needs a key and a title")
    return Ready(key, title, ready_draft(where, kind, row))
