"""What changed, when and by whom: one line per action, one image per row it touched."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from outsource_desk.domain.kinds import StepKind
from outsource_desk.records.sql import Moment, choice, options


class History(SQLModel, table=True):
    """One labelled change, undo or redo."""

    __table_args__ = options()

    id: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(sa_type=Moment, index=True)
    by_user: str
    label: str
    kind: StepKind = Field(sa_type=choice(StepKind))


class HistoryRow(SQLModel, table=True):
    """One row before and after, as JSON; None where it did not exist."""

    __tablename__ = "history_row"
    __table_args__ = options()

    id: int | None = Field(default=None, primary_key=True)
    history_id: int = Field(foreign_key="history.id", ondelete="CASCADE", index=True)
    seq: int
    tab: str
    row_id: int
    before: str | None = None
    after: str | None = None
