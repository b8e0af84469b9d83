"""Unclear words in the briefs that are being written: what the radar tells of them (R31).

A text is looked through once: it is the same after every change that is made elsewhere.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from sqlmodel import col, select

from outsource_desk.domain.brief.wording import Unclear
from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.radar.brief import WordSpot
from outsource_desk.records.brief import Brief, Deliverable
from outsource_desk.records.task import Task
from outsource_desk.services.brief.word_lists import word_list

if TYPE_CHECKING:
    from collections.abc import Mapping

    from outsource_desk.domain.brief.wording import Find
    from outsource_desk.store.session import Session

TEXTS: Final = (
    "objectives",
    "in_scope",
    "out_of_scope",
    "assumptions",
    "data_rules",
    "customer_rules",
    "oversight_plan",
    "channels",
    "reports",
    "trial",
    "trial_passed",
    "transition",
    "remedies",
)
OF_RESULTS: Final = ("quantity", "quality", "speed", "acceptance_test")
VAGUE: Final = (Unclear.VAGUE, Unclear.UNIT)
TEXTS_KEPT: Final = 4_000


def spots(session: Session) -> tuple[Mapping[int, list[WordSpot]], Mapping[int, list[WordSpot]]]:
    """Return by task the vague words, and those that tell how instead of what."""
    vague: dict[int, list[WordSpot]] = defaultdict(list)
    process: dict[int, list[WordSpot]] = defaultdict(list)
    for task_id, field, text in _texts(session):
        for find in _finds(text):
            if find.kind in VAGUE:
                vague[task_id].append(WordSpot(find.words, field))
            elif find.kind is Unclear.PROCESS:
                process[task_id].append(WordSpot(find.words, field))
    return vague, process


def _texts(session: Session) -> list[tuple[int, str, str]]:
    """Return task, field and text of every brief that vendors do not have yet."""
    columns: tuple[Any, ...] = (Brief.task_id, *(getattr(Brief, name) for name in TEXTS))
    open_ones: Any = select(*columns).join(Task).where(col(Task.stage) == Stage.BRIEF)
    rows: list[tuple[int, str, str]] = []
    for task_id, *texts in session.exec(open_ones.where(col(Brief.sent_on).is_(None))):
        rows += [(task_id, *pair) for pair in zip(TEXTS, texts, strict=True) if pair[1]]
    columns = (Deliverable.task_id, *(getattr(Deliverable, name) for name in OF_RESULTS))
    results: Any = select(*columns).join(Task).where(col(Task.stage) == Stage.BRIEF)
    results = results.join(Brief, col(Brief.task_id) == col(Task.id))
    for task_id, *texts in session.exec(results.where(col(Brief.sent_on).is_(None))):
        rows += [(task_id, "deliverables", text) for text in texts if text]
    return rows


@lru_cache(TEXTS_KEPT)
def _finds(text: str) -> tuple[Find, ...]:
    return word_list().look_through(text)
