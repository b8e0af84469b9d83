"""The mistake radar over 200 tasks: every check on what is known, and the whole way from the file.

The limits are milliseconds a person waits after a change, whatever the computer: there is no floor.
"""

from __future__ import annotations

import tempfile
import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import Row, at_most
from outsource_desk.base.clock import SystemClock
from outsource_desk.domain.radar.check import CHECKS, run_checks
from outsource_desk.services.file.sample import make_sample
from outsource_desk.services.radar.facts import collect_facts
from outsource_desk.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable

    from outsource_desk.domain.radar.facts import Facts

TASKS = 200
ROUNDS = 9
CHECKS_MS = 50


def run() -> list[Row]:
    """Return the time of all checks over the tasks of the sample, twenty times over."""
    clock = SystemClock()
    with tempfile.TemporaryDirectory(dir=Path(__file__).parent) as folder:
        path = Path(folder) / "sample.outsource"
        make_sample(path, clock)
        store = Store.open(path, clock)
        with store.read() as session:
            facts = _many(collect_facts(session, clock.today()))
        store.close()
    found = len(run_checks(facts))
    took = _best_ms(lambda: run_checks(facts))
    busy = replace(facts, today=facts.today + timedelta(days=400))  # everything is late by then
    many = len(run_checks(busy))
    worst = _best_ms(lambda: run_checks(busy))
    return [
        at_most(f"{len(CHECKS)} checks, {TASKS} tasks, {found} findings, ms", took, CHECKS_MS),
        at_most(f"{len(CHECKS)} checks, {TASKS} tasks, {many} findings, ms", worst, CHECKS_MS),
    ]


def _many(facts: Facts) -> Facts:
    """Repeat the tasks of the sample under other numbers until there are enough."""
    times = -(-TASKS // len(facts.tasks))
    tasks = [
        replace(one, task_id=one.task_id + 1_000 * at) for at in range(times) for one in facts.tasks
    ]
    return replace(facts, tasks=tuple(tasks[:TASKS]))


def _best_ms(work: Callable[[], object]) -> float:
    spent = []
    for _ in range(ROUNDS):
        began = time.process_time()
        work()
        spent.append((time.process_time() - began) * 1000)
    return min(spent)
