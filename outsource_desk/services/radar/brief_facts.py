"""What the checks look at in briefs: what is said, what is missing; no text is loaded for it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import text

from outsource_desk.domain.brief.data_sharing import SHARING
from outsource_desk.domain.decide.screening import CARE_FOR
from outsource_desk.domain.radar.brief import BriefFacts, DeliverableFacts, KpiFacts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from outsource_desk.domain.decide.answers import DataClass
    from outsource_desk.store.session import Session

# Lists only of tasks for which nobody is chosen: later the brief is history.
BRIEFS = """
    SELECT task.id, task.data_class, brief.also_personal, brief.also_payment, brief.also_health,
           brief.sent_on, brief.objectives <> '', brief.in_scope <> '', brief.out_of_scope <> '',
           brief.language, brief.channels <> '', brief.meetings, brief.data_rules <> '',
           brief.customer_rules <> '', brief.trade_off, brief.oversight_id IS NOT NULL,
           brief.oversight_minutes, brief.start_on, brief.due_on, brief.assumptions <> '',
           brief.trial <> '', brief.transition <> '', coalesce(brief.parallel_weeks, 0) > 0,
           brief.remedies <> '', brief.payment_pattern, brief.bids_due_on
    FROM brief JOIN task ON task.id = brief.task_id
"""
DELIVERABLES = """
    SELECT task_id, item.id, item.title, quantity <> '', quality <> '', speed <> '',
           due_on IS NOT NULL, acceptance_test <> '', example <> ''
    FROM deliverable AS item JOIN task ON task.id = task_id
    WHERE stage IN ('decide', 'brief', 'compare') ORDER BY position, item.id
"""
KPIS = """
    SELECT task_id, item.id, name, target <> '', source <> ''
    FROM kpi AS item JOIN task ON task.id = task_id
    WHERE stage IN ('decide', 'brief', 'compare') ORDER BY position, item.id
"""
INPUTS = "SELECT task_id, count(*) FROM input GROUP BY task_id"
MUSTS = """
    SELECT task_id, name FROM criterion JOIN task ON task.id = task_id
    WHERE kind = 'must' AND stage IN ('decide', 'brief', 'compare')
"""


@dataclass(slots=True)
class _Lists:
    """What stands in the lists of one brief."""

    deliverables: list[DeliverableFacts] = field(default_factory=list)
    kpis: list[KpiFacts] = field(default_factory=list)
    musts: list[str] = field(default_factory=list)
    inputs: int = 0


def brief_facts(session: Session) -> dict[int, BriefFacts]:
    """Return the briefs by task: those that are still open with their lists."""
    lists = _lists(session)
    by_task = {row[0]: _facts(row, lists[row[0]]) for row in session.execute(text(BRIEFS))}
    if any(brief.begun and not brief.sent for brief in by_task.values()):
        _add_spots(session, by_task)
    return by_task


def _add_spots(session: Session, by_task: dict[int, BriefFacts]) -> None:
    """Look for unclear words; a file without an open brief need not load the list of them."""
    from outsource_desk.services.radar.brief_spots import spots  # noqa: PLC0415  the words take 15 ms to load

    vague, process = spots(session)
    for task_id in {*vague, *process}:
        brief = replace(
            by_task[task_id],
            vague=tuple(vague.get(task_id, ())),
            process=tuple(process.get(task_id, ())),
        )
        by_task[task_id] = brief


def _lists(session: Session) -> dict[int, _Lists]:
    by_task: dict[int, _Lists] = defaultdict(_Lists)
    for task_id, *row in session.execute(text(DELIVERABLES)):
        item_id, title, *ticks = row
        by_task[task_id].deliverables.append(DeliverableFacts(item_id, title, *map(bool, ticks)))
    for task_id, item_id, name, *ticks in session.execute(text(KPIS)):
        by_task[task_id].kpis.append(KpiFacts(item_id, name, *map(bool, ticks)))
    for task_id, name in session.execute(text(MUSTS)):
        by_task[task_id].musts.append(name)
    for task_id, count in session.execute(text(INPUTS)):
        by_task[task_id].inputs = count
    return by_task


def _facts(row: Any, lists: _Lists) -> BriefFacts:
    _, most, *ticks = row[:5]
    sent_on, objectives, in_scope, out_of_scope, language, channels, meetings, data = row[5:13]
    customers, trade_off, person, minutes, start_on, due_on, assumed = row[13:20]
    trial, transition, weeks, remedies, pattern, bids_due_on = row[20:]
    classes = {
        data_class
        for data_class, ticked in zip(CARE_FOR, ticks, strict=True)
        if ticked or data_class == most
    }
    return BriefFacts(
        sent=sent_on is not None,
        objectives=bool(objectives),
        in_scope=bool(in_scope),
        out_of_scope=bool(out_of_scope),
        language=language,
        channels=bool(channels),
        meetings=meetings,
        data_rules=bool(data),
        sensitive=tuple(data_class for data_class in CARE_FOR if data_class in classes),
        customer_rules=bool(customers),
        trade_off=trade_off,
        has_oversight=bool(person),
        oversight_minutes=minutes,
        start_on=_day(start_on),
        due_on=_day(due_on),
        deliverables=tuple(lists.deliverables),
        kpis=tuple(lists.kpis),
        inputs=lists.inputs,
        unproven=_unproven(classes, lists.musts),
        assumptions=bool(assumed),
        trial=bool(trial),
        transition=bool(transition),
        both_work=bool(weeks),
        remedies=bool(remedies),
        has_payment=pattern is not None,
        bids_due_on=_day(bids_due_on),
    )


def _unproven(classes: Iterable[DataClass], musts: Sequence[str]) -> tuple[str, ...]:
    """Return the proofs that the data calls for, and no must-have asks for."""
    wanted = [SHARING[data_class] for data_class in classes if SHARING[data_class].proof]
    return tuple(sharing.proof for sharing in wanted if not any(map(sharing.is_proof, musts)))


def _day(stored: str | None) -> date | None:
    return date.fromisoformat(stored) if stored else None
