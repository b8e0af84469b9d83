from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlmodel import SQLModel


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    one: str = "record"

    @property
    def gone(self) -> str:
        return f"This {self.one} is no longer in the file. It was deleted; Undo brings it back."


def about_of(table: type[SQLModel]) -> About:
    return getattr(table, "__about__", About())
