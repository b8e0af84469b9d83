"""Kinds of records whose place or words depend on more than their table can say."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from outsource_desk.domain.contract.clauses import FieldKind
from outsource_desk.domain.decide.niches import FEWEST, niches_of
from outsource_desk.domain.kinds import SIGNED_ONCE, Stage
from outsource_desk.domain.place import Place
from outsource_desk.domain.radar.check import CHECKS
from outsource_desk.records.about import Searched
from outsource_desk.records.tables import ABOUT
from outsource_desk.services.contract.clauses import clause_template
from outsource_desk.services.contract.findings import MILESTONES
from outsource_desk.services.search.kind import FoundRow, Kind, Special

if TYPE_CHECKING:
    from collections.abc import Mapping

    from outsource_desk.base.text import Words
    from outsource_desk.domain.contract.clauses import ClauseField

TYPED = (FieldKind.TEXT, FieldKind.LONG)
FILES = "files"  # `Place.field`: the way to the files of whatever is shown


def _task(row: FoundRow, column: str) -> Place:
    if column in ("title", "department"):  # both stand in the head of every stage
        return Place("tasks", row["id"])
    is_one_piece = column == "niches" and len(niches_of(row[column])) < FEWEST
    field = f"check:{column}" if is_one_piece else column  # one part is only seen in the check
    return Place("tasks", row["id"], Stage.DECIDE.value, field=field)


def _delivered(row: FoundRow, field: str | None = None) -> Place:
    """Return where a milestone stands: among the deliveries, before that in the contract."""
    contract, milestone = row.of("contract"), row.of("milestone")
    if contract["state"] in SIGNED_ONCE:
        return Place("tasks", contract["task_id"], Stage.DELIVER.value, milestone["id"], field)
    stage = Stage.CONTRACT.value
    return Place("tasks", contract["task_id"], stage, milestone["id"], MILESTONES)


def _asked(values: Mapping[str, Any]) -> ClauseField | None:
    try:
        return clause_template(values["clause"]).field(values["field"])
    except KeyError:  # written with another set of clauses
        return None


def _typed(values: Mapping[str, Any]) -> Mapping[str, str]:
    """Return what was typed, or the words of what was chosen; numbers and days are no words."""
    asked, value = _asked(values), str(values["value"])
    if asked is None or asked.kind in TYPED:
        return {"value": value}
    return {"value": next((choice.words for choice in asked.choices if choice.key == value), "")}


def _value_name(row: FoundRow) -> str:
    asked = _asked(row.values)
    if asked is None:
        return str(row["field"])
    return f"{clause_template(row['clause']).title}: {asked.label}"


def _title_of_check(values: Mapping[str, Any]) -> Mapping[str, str]:
    """Return the note and what the warning says: its key means nothing to anybody."""
    key = str(values["check_key"]).partition(":")[0]
    known = key in CHECKS.keys()  # noqa: SIM118  a registry is no mapping
    return {"check_key": CHECKS[key].title if known else key, "note": values["note"]}


def _file_place(row: FoundRow, _column: str) -> Place:
    """Return where a file is: with its owner; without one it is the business."""
    if not row.owners:
        return Place("settings", field=FILES)
    owner = row.owners[0]
    if owner.table == "task":  # at its brief, once there can be one
        stage = Stage.DECIDE if owner["stage"] == Stage.DECIDE else Stage.BRIEF
        return Place("tasks", owner["id"], stage.value, field=FILES)
    place = kind_of(owner.table).place(owner, "")
    return place if place.field else replace(place, field=FILES)


def _file_around(row: FoundRow, words: Words) -> tuple[str, ...]:
    owners = [owner.mention(words) for owner in row.owners]
    return (owners[0] if owners else "Your business",)


SPECIAL: Final[Mapping[str, Special]] = {
    "task": Special(place=_task),
    "milestone": Special(place=lambda found, _: _delivered(found)),
    "check_item": Special(place=lambda found, _: _delivered(found, f"check:{found['id']}")),
    "rework": Special(place=lambda found, _: _delivered(found, "rework")),
    "clause_value": Special(heading=_value_name, shown=_typed, reads=("clause", "field")),
    "dismissal": Special(shown=_title_of_check),
    "sheet_step": Special(heading=lambda found: str(found["text"]).partition("\n")[0]),
    "attachment": Special(place=_file_place, around=_file_around),
}


def kind_of(table: str) -> Kind:
    """Return how a table is searched. Raises: LookupError when it is not."""
    search = ABOUT[table].search
    if isinstance(search, Searched):
        return Kind(table, search, SPECIAL.get(table, Special()))
    raise LookupError(f"{table} is not searched: {search}")
