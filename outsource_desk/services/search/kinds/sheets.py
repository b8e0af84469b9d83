"""Instruction sheets and their steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.place import Place
from outsource_desk.records.sheet import Sheet, SheetStep
from outsource_desk.services.search.kind import Found, Kind

if TYPE_CHECKING:
    from outsource_desk.base.text import Words


def _sheet(found: Found, column: str) -> Place:
    return Place("sheets", item_id=found["id"], field=column)


def _step(found: Found, _column: str) -> Place:
    return Place("sheets", item_id=found["sheet_id"], field=f"step:{found['id']}")


def _around(found: Found) -> tuple[str, ...]:
    return (found.of("sheet")["title"],)


def _first_line(found: Found, _column: str, _words: Words) -> str:
    return str(found["text"]).partition("\n")[0]


KINDS = (
    Kind(
        record=Sheet,
        one="Instruction sheet",
        many="Instruction sheets",
        icon="notebook-text",
        title=("title",),
        body=("purpose", "occasion", "needs", "checks", "video", "ask"),
        place=_sheet,
    ),
    Kind(
        record=SheetStep,
        one="Step",
        many="Steps of instruction sheets",
        icon="list-checks",
        title=("text",),
        body=("tip", "video"),
        place=_step,
        heading=_first_line,
        around=_around,
    ),
)
