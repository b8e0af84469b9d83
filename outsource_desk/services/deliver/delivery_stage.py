"""Moving a task between Deliver and Review, whichever its milestones say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlmodel import col, func, select

from outsource_desk.domain.kinds import MilestoneState, Stage
from outsource_desk.records.delivery import Milestone
from outsource_desk.records.task import Task

if TYPE_CHECKING:
    from outsource_desk.services.deliver.signed_contracts import Deal
    from outsource_desk.store.session import Session


def follow_milestones(session: Session, deal: Deal) -> None:
    """Move the task to Review when all is accepted, back to Deliver when something is open."""
    task = session.get_one(Task, deal.task_id)
    if task.stage not in (Stage.DELIVER, Stage.REVIEW):
        return
    session.flush()
    done = is_all_accepted(session, deal.contract_id)
    task.stage = Stage.REVIEW if done else Stage.DELIVER


def is_all_accepted(session: Session, contract_id: int) -> bool:
    """Whether the contract has milestones and the owner accepted every one."""
    mine = col(Milestone.contract_id) == contract_id
    accepted = col(Milestone.state) == MilestoneState.ACCEPTED
    count = select(func.count()).select_from(Milestone)
    total = session.exec(count.where(mine)).one()
    return total > 0 and session.exec(count.where(mine, accepted)).one() == total
