"""Everything the checks look at, collected for all tasks with a query for each kind of thing."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import text
from sqlmodel import col, func, select

from outsource_desk.domain.dates import add_months
from outsource_desk.domain.money import time_cost
from outsource_desk.domain.radar.facts import BusinessFacts, Facts, TaskFacts
from outsource_desk.records.brief import Deliverable, Kpi
from outsource_desk.records.business import Business
from outsource_desk.records.task import Task
from outsource_desk.services.radar.bid_facts import NO_BIDS, task_bids
from outsource_desk.services.radar.brief_facts import brief_facts
from outsource_desk.services.radar.deal_facts import contract_facts
from outsource_desk.services.radar.vendor_facts import vendor_facts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from outsource_desk.domain.radar.brief import BriefFacts
    from outsource_desk.domain.radar.contract import ContractFacts
    from outsource_desk.domain.radar.facts import DocumentFacts
    from outsource_desk.services.radar.bid_facts import TaskBids
    from outsource_desk.store.session import Session

ANY_DATED_FILE = "SELECT EXISTS (SELECT 1 FROM attachment WHERE expires_on IS NOT NULL)"
SHEETS = "SELECT task_id, count(*) FROM task_sheet GROUP BY task_id"
EXAMPLES = """
    SELECT task_id, count(*) FROM attachment
    WHERE task_id IS NOT NULL AND goes_to_vendors GROUP BY task_id
"""
SCANNED = "SELECT max(ended_on), (SELECT repeat_months FROM scan ORDER BY id DESC) FROM scan"
ASKED = """
    SELECT request.task_id, count(DISTINCT request_sending.vendor_id)
    FROM request LEFT JOIN request_sending ON request_sending.request_id = request.id
    WHERE request.version = (
        SELECT max(version) FROM request AS other WHERE other.task_id = request.task_id
    )
    GROUP BY request.task_id
"""
WAITING = "SELECT task_id, min(asked_on) FROM request_question WHERE answer = '' GROUP BY task_id"
UNTOLD = """
    SELECT task_id, count(*) FROM request_question
    WHERE answer <> '' AND addendum_id IS NULL GROUP BY task_id
"""
SAID: Final = (  # columns that are facts as they are
    "core",
    "strategy",
    "measurable",
    "decision",
    "reason",
    "oversight",
    "parity",
    "repetitive",
    "customers",
    "data_class",
    "documented",
    "location",
    "created_on",
    "minutes_per_month",
)


@dataclass(frozen=True, slots=True)
class _AroundTasks:
    """What lies around the tasks, by task."""

    briefs: Mapping[int, BriefFacts]
    bids: Mapping[int, TaskBids]
    numbers: Mapping[int, int]
    contracts: Mapping[int, list[ContractFacts]]
    sheets: Mapping[int, int]
    examples: Mapping[int, int]
    asked: Mapping[int, int]
    waiting: Mapping[int, str]
    untold: Mapping[int, int]


def collect_facts(session: Session, today: date) -> Facts:
    """Return the facts of the whole file as they stand on a day."""
    columns: tuple[Any, ...] = (Business.currency, Business.vision, Business.strengths)
    own, vision, strengths = session.exec(select(*columns)).first() or ("EUR", "", "")
    bids = task_bids(session, own, today)
    briefs = brief_facts(session)
    around = _AroundTasks(
        briefs,
        bids,
        _numbers(session),
        contract_facts(session, briefs, bids, today),
        _counts(session, SHEETS),
        _counts(session, EXAMPLES),
        _counts(session, ASKED),
        {row[0]: row[1] for row in session.execute(text(WAITING))},
        _counts(session, UNTOLD),
    )
    return Facts(
        today,
        _tasks(session, around),
        vendor_facts(session, own, today),
        _documents(session, today),
        BusinessFacts(bool(vision.strip()), bool(strengths.strip()), _scan_due_on(session)),
    )


def _documents(session: Session, today: date) -> tuple[DocumentFacts, ...]:
    """Return the files that run out; most businesses have none, and need not load the record."""
    if not session.execute(text(ANY_DATED_FILE)).scalar():
        return ()
    from outsource_desk.services.radar.attachment_facts import documents_running_out  # noqa: PLC0415  few have one

    return documents_running_out(session, today)


def _tasks(session: Session, around: _AroundTasks) -> tuple[TaskFacts, ...]:
    columns: tuple[Any, ...] = (
        Task.id,
        Task.title,
        Task.stage,
        Task.owner_id,
        col(Task.location_reason) != "",
        col(Task.pilot_plan) != "",
        Task.hour_rate_minor,
        Task.materials_minor,
        Task.fee_minor,
        Task.oversight_minutes,
        *(getattr(Task, name) for name in SAID),
    )
    return tuple(_task(row, around) for row in session.exec(select(*columns)))


def _task(row: Any, around: _AroundTasks) -> TaskFacts:
    task_id, title, stage, owner_id, has_reason, has_plan, *rest = row
    costs, fields = rest[:4], dict(zip(SAID, rest[4:], strict=True))
    brief = around.briefs.get(task_id)
    bids = around.bids.get(task_id, NO_BIDS)
    today, outside = _month(fields["minutes_per_month"], *costs)
    return TaskFacts(
        task_id=task_id,
        title=title,
        stage=stage,
        **fields,
        numbers_in_brief=around.numbers.get(task_id, 0) if brief else None,
        price_weight_share=bids.price_share,
        bids_due_on=brief.bids_due_on if brief else None,
        bids=bids.bids,
        leading_bid_id=bids.leading_bid_id,
        chosen_bid_id=bids.chosen_bid_id,
        contracts=tuple(around.contracts.get(task_id, ())),
        location_reason=has_reason,
        pilot_plan=has_plan,
        has_owner=owner_id is not None,
        today_minor=today,
        outside_minor=outside,
        own_minutes=None if costs[2] is None else costs[3],
        sheets=around.sheets.get(task_id, 0),
        examples=around.examples.get(task_id, 0),
        brief=brief,
        vendors_asked=around.asked.get(task_id),
        waiting_since=_day(around.waiting.get(task_id)),
        untold_answers=around.untold.get(task_id, 0),
    )


def _month(
    minutes: int | None, rate: int | None, materials: int, fee: int | None, own_minutes: int
) -> tuple[int | None, int | None]:
    """Return what a month costs in-house, and outside with the owner's time; None: not known."""
    if minutes is None or rate is None:
        return None, None
    outside = None if fee is None else fee + time_cost(own_minutes, rate)
    return time_cost(minutes, rate) + materials, outside


def _scan_due_on(session: Session) -> date | None:
    """Return when the owner wanted to walk through the business again."""
    last_on, months = session.execute(text(SCANNED)).one()
    last = _day(last_on)
    return None if last is None else add_months(last, months)


def _day(stored: str | None) -> date | None:
    return date.fromisoformat(stored) if stored else None


def _counts(session: Session, query: str) -> dict[int, int]:
    return {row[0]: row[1] for row in session.execute(text(query))}


def _numbers(session: Session) -> dict[int, int]:
    """Count by task what can be measured: key figures, and results with an acceptance test."""
    kpis = select(Kpi.task_id, func.count()).group_by(col(Kpi.task_id))
    tested = (
        select(Deliverable.task_id, func.count())
        .where(Deliverable.acceptance_test != "")
        .group_by(col(Deliverable.task_id))
    )
    counts: dict[int, int] = defaultdict(int)
    for query in (kpis, tested):
        for task_id, count in session.exec(query):
            counts[task_id] += count
    return counts
