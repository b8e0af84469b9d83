"""What SQLModel needs to make STRICT tables: column types, foreign keys, table options."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, Literal

import sqlalchemy as sa
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field
from typing_extensions import override

APPLICATION_ID = 0x4F544451  # "OTDQ": bytes 68–71 of every data file
THAWED = "thawed"  # a row of file_fact, there only in the middle of a transaction
OLDEST_READER = 2  # the oldest format number whose programs read today's files rightly
LINE = 200  # characters of a name or one line
TEXT = 20_000  # characters of a longer text
REASON = 500  # characters of a sentence that stands in the history
BY_NAME = "by_name"  # the order of `base.folding.sort_key`, known to every connection of the store


@compiles(sa.String, "sqlite")
@compiles(sa.Date, "sqlite")
@compiles(sa.Enum, "sqlite")
def _text(_type: Any, _compiler: Any, **_: Any) -> str:
    return "TEXT"


@compiles(sa.Boolean, "sqlite")
@compiles(sa.BigInteger, "sqlite")
def _integer(_type: Any, _compiler: Any, **_: Any) -> str:
    return "INTEGER"


def by_name(column: Any) -> sa.ColumnElement[str]:
    """Return the order in which people look for names, for `order_by`."""
    return sa.collate(column, BY_NAME)


class Moment(TypeDecorator[datetime]):
    """A moment in UTC as text that sorts: 2026-11-24T14:32:05.000000Z. Refuses naive values."""

    impl = sa.String
    cache_ok = True

    @override
    def process_bind_param(self, value: datetime | None, dialect: Any) -> str | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs its time zone")
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")

    @override
    def process_result_value(self, value: Any, dialect: Any) -> datetime | None:
        return None if value is None else datetime.fromisoformat(str(value))


class Minor(TypeDecorator[int]):
    """Money as whole minor units (cents); anything but an int is refused."""

    impl = sa.BigInteger
    cache_ok = True

    @override
    def process_bind_param(self, value: Any, dialect: Any) -> int | None:
        if value is not None and type(value) is not int:
            raise TypeError(f"money is a whole number of minor units, not {value!r}")
        return value


def choice(kind: type[StrEnum]) -> Any:
    """Return a text column type that holds the values of `kind` and nothing else (CHECK)."""
    return sa.Enum(
        kind,
        values_callable=lambda members: [member.value for member in members],
        native_enum=False,
        create_constraint=True,
        validate_strings=True,
        name=f"ck_{kind.__name__.lower()}",
    )


def one_of(kind: type[StrEnum], title: str, default: StrEnum | None = None) -> Any:
    """Return a field for one of the values of `kind`; without a default it may be left open."""
    return Field(default=default, sa_type=choice(kind), title=title)


def link(
    table: str,
    ondelete: Literal["CASCADE", "SET NULL", "RESTRICT"],
    *,
    optional: bool = False,
    title: str = "",
) -> Any:
    """Return an indexed foreign key, called like its table; `optional` ones may be None."""
    start: dict[str, Any] = {"default": None} if optional else {}
    known = title or table.capitalize()
    return Field(foreign_key=f"{table}.id", ondelete=ondelete, index=True, title=known, **start)


def in_list() -> Any:
    """Return the place of a row among those of its owner, from 0 on."""
    return Field(default=0, title="Place in the list")


def options(*constraints: sa.Constraint | sa.Index) -> tuple[Any, ...]:
    """Return table arguments: STRICT, ids never used twice, and the given constraints."""
    return (*constraints, {"sqlite_autoincrement": True, "sqlite_strict": True})


def rule(name: str, condition: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(condition, name=f"ck_{name}")


def unique(name: str, *columns: str) -> sa.UniqueConstraint:
    return sa.UniqueConstraint(*columns, name=f"uq_{name}")
