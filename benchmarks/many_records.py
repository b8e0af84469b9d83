"""A data file with very many records, and how the window fares while a search reads them."""

from __future__ import annotations

import random
import time
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

import sqlalchemy as sa
from PySide6.QtCore import QEventLoop, QTimer

from outsource_desk.records.brief import Deliverable
from outsource_desk.records.task import Task
from outsource_desk.records.vendor import Contact, Vendor
from outsource_desk.services.business.business import found_business
from outsource_desk.store.store import Store
from outsource_desk.ui.search.finder import Finder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from outsource_desk.base.clock import Clock
    from outsource_desk.base.text import Words
    from outsource_desk.services.search.search import Search
    from outsource_desk.ui.frame.desk import Desk

WORDS_EACH, IN_TITLE = 29, 4  # words of a record
VOCABULARY = 12_000
SYLLABLES = [first + then for first in "bcdfghklmnprstvw" for then in "aeiou"]
CHANGE_EVERY_MS = 40
DAY = date(2026, 11, 24)


class Waits(NamedTuple):
    """Milliseconds: the longest that the window and a change waited; what the reading took."""

    window: float
    change: float
    reading: float


def make_file(path: Path, clock: Clock, records: int) -> Store:
    """Write vendors, tasks, contacts and deliverables; words are as common as in a language."""
    store = Store.create(path, clock)
    found_business(store)
    store.close()
    texts = _texts()
    fifth = records // 5
    kinds: tuple[tuple[Any, int, Callable[[int, str, str], dict[str, Any]]], ...] = (
        (Vendor, fifth, lambda _, title, body: {"name": title, "notes": body}),
        (Task, fifth, lambda _, title, body: _task(title, body)),
        (Contact, fifth, lambda at, title, body: _contact(at % fifth + 1, title, body)),
        (Deliverable, fifth * 2, lambda at, title, body: _deliverable(at % fifth + 1, title, body)),
    )
    engine = sa.create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        for kind, count, row in kinds:
            rows = [row(at, *next(texts)) for at in range(count)]
            connection.execute(sa.insert(kind.__table__), rows)
    engine.dispose()
    return Store.open(path, clock)


def worst_search(search: Search, words: Words) -> tuple[str, float]:
    """Return what took longest to find, and the milliseconds of the best of three tries."""
    common = ["".join(pair) for pair in zip("bcdfgk", "aeiouo", strict=True)]
    asked = [*common, *(f"{one}{two}" for one in common[:3] for two in common[:3])]
    asked += ["bace dofu", "ba ce di", "bacedofu", "xyzzy", f"{common[0]} {common[1]}"]
    took = {
        text: min(_ms(lambda text=text: search.find(text, words)) for _ in range(3))
        for text in asked
    }
    worst = max(took, key=lambda text: took[text])
    return worst, took[worst]


def read_beside(desk: Desk) -> Waits:
    """Let the search of a desk read its file, while the window ticks and vendors are changed."""
    finder, loop = Finder.of(desk), QEventLoop()
    finder.moved_on.connect(lambda: None if finder.is_reading else loop.quit())
    QTimer.singleShot(0, finder.read_on)
    return _watch(desk, loop)


def stand_by(desk: Desk, ms: int) -> Waits:
    """Watch the same window and the same changes while nothing is read: what the computer adds."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    return _watch(desk, loop)


def _watch(desk: Desk, loop: QEventLoop) -> Waits:
    began = time.perf_counter()
    ticks, changes = [began], [0.0]
    heart, hand = QTimer(), QTimer()
    heart.timeout.connect(lambda: ticks.append(time.perf_counter()))
    hand.timeout.connect(lambda: changes.append(_ms(lambda: _change(desk.store, len(changes)))))
    heart.start(0)
    hand.start(CHANGE_EVERY_MS)
    loop.exec()
    hand.stop()
    heart.stop()
    gaps = [(after - before) * 1000 for before, after in pairwise(ticks)]
    return Waits(max(gaps), max(changes), (time.perf_counter() - began) * 1000)


def _change(store: Store, number: int) -> None:
    with store.change("Rename vendor") as session:
        session.get_one(Vendor, number % 100 + 1).name = f"Vendor {number}"


def _ms(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return (time.perf_counter() - began) * 1000


def _texts() -> Iterator[tuple[str, str]]:
    chance = random.Random(1)
    words = ["".join(chance.choices(SYLLABLES, k=chance.randint(1, 4))) for _ in range(VOCABULARY)]
    common = [1 / (place + 5) for place in range(VOCABULARY)]
    while True:
        for at in range(0, WORDS_EACH * 1000, WORDS_EACH):
            if at == 0:
                chosen = chance.choices(words, common, k=WORDS_EACH * 1000)
            some = chosen[at : at + WORDS_EACH]
            yield " ".join(some[:IN_TITLE]), " ".join(some[IN_TITLE:])


def _task(title: str, body: str) -> dict[str, Any]:
    return {"title": title, "summary": body, "created_on": DAY}


def _contact(vendor_id: int, title: str, body: str) -> dict[str, Any]:
    return {"vendor_id": vendor_id, "name": title, "role": body}


def _deliverable(task_id: int, title: str, body: str) -> dict[str, Any]:
    return {"task_id": task_id, "title": title, "quality": body}
