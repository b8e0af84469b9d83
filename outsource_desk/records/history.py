"""What changed, when and by whom: one line per action, one image per row it touched."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from outsource_desk.domain.kinds import StepKind
from outsource_desk.records.about import About
from outsource_desk.records.sql import Moment, choice

LOG = {"sqlite_strict": True}  # lines are only ever added: their numbers need no second book


class History(SQLModel, table=True):
    """One labelled change, undo or redo."""

    __about__ = About(
        one="line of the history",
        many="lines of the history",
        icon="undo-2",
        name="{label}",
        is_told=False,
        in_bin=False,
        search="the page History has its own filter",
        listed=("at", "by_user", "kind", "label"),
    )
    __table_args__ = LOG

    id: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(sa_type=Moment, title="At")
    by_user: str = Field(title="By user")
    label: str = Field(title="Label")
    kind: StepKind = Field(sa_type=choice(StepKind), title="Kind")


class HistoryRow(SQLModel, table=True):
    """One row before and after, as JSON; None where it did not exist."""

    __tablename__ = "history_row"
    __about__ = About(
        one="changed row",
        many="changed rows",
        icon="undo-2",
        name="",
        is_told=False,
        in_bin=False,
        search="what was typed stands in the record; what was deleted is not found any more",
    )
    __table_args__ = (
        sa.Index(  # finds what was deleted; costs nothing as long as nothing is
            "ix_history_row_deleted",
            "tab",
            "row_id",
            "history_id",
            sqlite_where=sa.text("after IS NULL"),
        ),
        LOG,
    )

    id: int | None = Field(default=None, primary_key=True)
    history_id: int = Field(
        foreign_key="history.id", ondelete="CASCADE", index=True, title="History id"
    )
    seq: int = Field(title="Seq")
    tab: str = Field(title="Tab")
    row_id: int = Field(title="Row id")
    before: str | None = Field(default=None, title="Before")
    after: str | None = Field(default=None, title="After")
