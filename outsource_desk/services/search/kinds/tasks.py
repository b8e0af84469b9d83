"""Tasks, and what is asked of vendors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.decide.niches import FEWEST, niches_of
from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.place import Place
from outsource_desk.records.brief import (
    Brief,
    Criterion,
    Deliverable,
    GlossaryWord,
    Input,
    Interface,
    Kpi,
)
from outsource_desk.records.task import Task
from outsource_desk.services.brief.needs import SectionKey
from outsource_desk.services.search.kind import Found, Kind, task_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from outsource_desk.base.text import Words


def _task(found: Found, column: str) -> Place:
    if column in ("title", "department"):  # both stand in the head of every stage
        return Place("tasks", found["id"])
    is_one_piece = column == "niches" and len(niches_of(found[column])) < FEWEST
    field = f"check:{column}" if is_one_piece else column  # one part is only seen in the check
    return Place("tasks", found["id"], Stage.DECIDE.value, field=field)


def _brief(found: Found, column: str) -> Place:
    return Place("tasks", found["task_id"], Stage.BRIEF.value, field=column)


def _line_of(section: SectionKey) -> Callable[[Found, str], Place]:
    def place(found: Found, _column: str) -> Place:
        return Place("tasks", found["task_id"], Stage.BRIEF.value, found["id"], section.value)

    return place


def _brief_name(found: Found, _column: str, _words: Words) -> str:
    return f"Brief of {found.of('task')['title']}"


KINDS = (
    Kind(
        record=Task,
        one="Task",
        many="Tasks",
        icon="briefcase-business",
        title=("title",),
        body=(
            *("summary", "department", "measure", "location_reason", "pilot_plan"),
            *("override", "pilot_success", "niches"),
        ),
        place=_task,
        labels={"override": "Against the verdict, because"},
    ),
    Kind(
        record=Brief,
        one="Brief",
        many="Briefs",
        icon="file-text",
        body=(
            *("background", "objectives", "in_scope", "out_of_scope", "language"),
            *("channels", "data_rules", "customer_rules", "assumptions", "data_places"),
            *("data_way", "oversight_plan", "conflicts", "working_hours", "workplace", "reports"),
            *("shared_files", "trial", "trial_passed", "transition", "hand_back", "remedies"),
        ),
        place=_brief,
        heading=_brief_name,
    ),
    Kind(
        record=Deliverable,
        one="Deliverable",
        many="Deliverables",
        icon="list-checks",
        title=("title",),
        body=(
            *("quantity", "quality", "speed", "acceptance_test", "example"),
            *("price_quantity", "price_unit"),
        ),
        place=_line_of(SectionKey.DELIVERABLES),
        around=task_of,
    ),
    Kind(
        record=Input,
        one="What you give",
        many="What you give",
        icon="list-checks",
        title=("title",),
        place=_line_of(SectionKey.INPUTS),
        around=task_of,
    ),
    Kind(
        record=Kpi,
        one="Number",
        many="Numbers that tell good work",
        icon="chart-column",
        title=("name",),
        body=("unit", "target", "minimum", "source"),
        place=_line_of(SectionKey.KPIS),
        around=task_of,
    ),
    Kind(
        record=Interface,
        one="Contact point",
        many="Who works with whom",
        icon="users",
        title=("ours",),
        body=("theirs", "passes", "way"),
        place=_line_of(SectionKey.INTERFACES),
        around=task_of,
    ),
    Kind(
        record=GlossaryWord,
        one="Word of a brief",
        many="Words of briefs",
        icon="book-open",
        title=("word",),
        body=("meaning",),
        place=_line_of(SectionKey.WORDS),
        around=task_of,
    ),
    Kind(
        record=Criterion,
        one="Criterion",
        many="Criteria",
        icon="list-checks",
        title=("name",),
        body=("meaning",),
        place=_line_of(SectionKey.CRITERIA),
        around=task_of,
    ),
)
