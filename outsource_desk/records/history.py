"""What changed, when and by whom: one line per action, one image per row it touched."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from outsource_desk.domain.kinds import StepKind
from outsource_desk.records.sql import Moment, choice

LOG = {"sqlite_strict": True}  # lines are only ever added: their numbers need no second book


class History(SQLModel, table=True):
    """One labelled change, undo or redo."""

    __table_args__ = LOG

    id: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(sa_type=Moment)
    by_user: str
    label: str
    kind: StepKind = Field(sa_type=choice(StepKind))


class HistoryRow(SQLModel, table=True):
    """One row before and after, as JSON; None where it did not exist."""

    __tablename__ = "history_row"
    __table_args__ = (
        sa.Index(  # finds what was deleted; costs nothing as long as nothing is
            "ix_history_row_deleted",
            *("tab", "row_id", "history_id"),
            sqlite_where=sa.text("after IS NULL"),
        ),
        LOG,
    )

    id: int | None = Field(default=None, primary_key=True)
    history_id: int = Field(foreign_key="history.id", ondelete="CASCADE", index=True)
    seq: int
    tab: str
    row_id: int
    before: str | None = None
    after: str | None = None
