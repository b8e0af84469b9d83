"""What the services get to read and to write with."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import sqlmodel

from outsource_desk.base.errors import UserError
from outsource_desk.records.about import about_of

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Engine

R = TypeVar("R", bound=sqlmodel.SQLModel)


class Session(sqlmodel.Session):
    """The rows of the open file, as long as one function needs them."""

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine, expire_on_commit=False)

    def need(self, table: type[R], row_id: int) -> R:
        """Return a row by its id. Raises: UserError when it is gone; Undo brings it back."""
        row = self.get(table, row_id)
        if row is None:
            raise UserError(about_of(table).gone)
        return row

    def keep(self, row: sqlmodel.SQLModel) -> int:
        """Store a new row, inside a change, and return its id."""
        self.add(row)
        self.flush()
        new_id: int = row.id  # type: ignore[attr-defined]  # every table has one
        return new_id


class Change(Session):
    """A session that writes, on `today`; `label` names its step of undo and may be set late."""

    def __init__(self, engine: Engine, label: str, today: date) -> None:
        super().__init__(engine)
        self.label = label
        self.today = today
