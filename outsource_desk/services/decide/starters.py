"""Tasks that small firms often give away, to begin a check with (R14)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from outsource_desk.base.resources import read_toml
from outsource_desk.records.draft import read_draft
from outsource_desk.records.task import TaskDraft

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Starter:
    """A usual task; `values` are answers that mostly fit, by the names of TaskDraft."""

    key: str
    title: str
    measure: str  # the number that tells whether it was done well
    values: Mapping[str, Any]


def starters() -> tuple[Starter, ...]:
    """Return all starter tasks in the order of the template."""
    return tuple(
        _starter(dict(row)) for row in read_toml("templates/starter_tasks.toml")["starter"]
    )


def _starter(row: dict[str, Any]) -> Starter:
    key = str(row.pop("key"))
    values = read_draft(TaskDraft, **row).model_dump(exclude_unset=True)
    return Starter(key, values["title"], values["measure"], values)
