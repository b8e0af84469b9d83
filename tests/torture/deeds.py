"""What a person may do next, told as plain data: done with the services, followed in the book."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, Protocol

import pytest

from outsource_desk.base.errors import UserError
from outsource_desk.store.store import Store
from tests.torture.book import Book, look_into

if TYPE_CHECKING:
    from pathlib import Path

    from outsource_desk.base.clock import Clock

LETTERS = "abc äöü ßŁódź ΑΩ Жж 中文 עברית 🎉 '\"“”\\;%_-\n\t{}<>&"
TURNS = ("undo", "redo", "reopen")
WHIMS = ("undo",) * 3 + ("redo",) * 2 + ("reopen",) + ("work",) * 10
TODAY = date(2026, 11, 24)


@dataclass(frozen=True)
class Deed:
    """One thing a person does: to which row, with what typed."""

    kind: str
    key: int = 0
    fields: dict[str, Any] = field(default_factory=dict)

    def told(self) -> str:
        return json.dumps(asdict(self))

    @classmethod
    def heard(cls, text: str) -> Deed:
        return cls(**json.loads(text))


class Chance(Protocol):
    """Where a person's whims come from: a seed, or what hypothesis draws."""

    def choice(self, of: Any) -> Any: ...

    def number(self, low: int, high: int) -> int: ...

    def text(self) -> str: ...


class Seeded:
    """The whims of one seed."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)

    def choice(self, of: Any) -> Any:
        return self._random.choice(of)

    def number(self, low: int, high: int) -> int:
        return self._random.randint(low, high)

    def text(self) -> str:
        middle = "".join(self._random.choices(LETTERS, k=self._random.randrange(40)))
        return f"x{middle}x"  # white space at an end is cut off before it is stored


Pick = Callable[["Chance", "Book"], Deed | None]


@dataclass(frozen=True)
class Kind:
    """How one kind of deed is thought of, done and followed."""

    pick: Pick
    act: Callable[[Store, Deed], object]
    follow: Callable[[Book, Deed], None]
    refused: Callable[[Book, Deed], bool] = lambda _book, _deed: False


@cache
def kinds() -> dict[str, Kind]:
    """Return every kind of deed besides undo and redo."""
    from tests.torture import deeds_delivery, deeds_files, deeds_tasks, deeds_vendors

    return deeds_tasks.KINDS | deeds_vendors.KINDS | deeds_delivery.KINDS | deeds_files.KINDS


def of_own(kind: str, table: str) -> Pick:
    """Return a pick of one of the rows that were added here."""

    def pick(chance: Chance, book: Book) -> Deed | None:
        keys = book.added(table)
        return Deed(kind, chance.choice(keys)) if keys else None

    return pick


def pick(chance: Chance, book: Book) -> Deed:
    """Return something that can be done now; a good part of it is undo and redo."""
    whim = chance.choice(WHIMS)
    if whim != "work":
        return Deed(whim)
    known = kinds()
    deed = known[chance.choice(sorted(known))].pick(chance, book)
    return deed or Deed("add_task", 0, {"title": chance.text()})


def follow(book: Book, deed: Deed) -> None:
    """Do it in the book."""
    if deed.kind in TURNS:
        getattr(book, deed.kind)()
        return
    kind = kinds()[deed.kind]
    if not kind.refused(book, deed):
        deletes = deed.kind.startswith(("delete_", "remove_"))
        book.change(lambda one: kind.follow(one, deed), deletes=deletes)


class Owner:
    """A person at the program with a data file open."""

    def __init__(self, path: Path, clock: Clock, book: Book | None = None) -> None:
        self.path = path
        self._clock = clock
        self.store = Store.open(path, clock)
        self.book = book or Book(look_into(path))

    def do(self, deed: Deed) -> None:
        """Do it with the program; what must be refused is refused with a sentence."""
        if deed.kind == "reopen":
            self.store.close()
            self.store = Store.open(self.path, self._clock)
        elif deed.kind in TURNS:
            getattr(self.store, deed.kind)()
        else:
            self._work(deed)
        follow(self.book, deed)

    def _work(self, deed: Deed) -> None:
        kind = kinds()[deed.kind]
        if not kind.refused(self.book, deed):
            kind.act(self.store, deed)
            return
        with pytest.raises(UserError):
            kind.act(self.store, deed)
