"""How much a task promises: the order of the scan, and which task to begin with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from outsource_desk.base.folding import sort_key
from outsource_desk.domain.decide.screening import VerdictKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from outsource_desk.domain.decide.screening import Verdict

FULL_MINUTES = 40 * 60  # a month; more own time than this promises no more
FIT_PARTS, TIME_PARTS = 6, 4  # of ten
PARTS = FIT_PARTS + TIME_PARTS
EXPLAINED = (
    "Promise is counted from 0 to 100: six tenths how well the task fits outside, four tenths how"
    " much of your own time it takes. What has to stay, or must be fixed first, promises nothing."
)


def promise(verdict: Verdict, minutes_a_month: int | None) -> int:
    """Return 0…100: how much giving a task away promises.

    minutes_a_month: own time; None counts as nothing, because nobody knows.
    Source: house rule; the score of the screening (methods 4.1) and the own time freed (R12).
    """
    if verdict.kind in (VerdictKind.KEEP, VerdictKind.FIX):
        return 0
    time = 100 * min(minutes_a_month or 0, FULL_MINUTES) // FULL_MINUTES
    return (FIT_PARTS * verdict.score + TIME_PARTS * time + PARTS // 2) // PARTS


@dataclass(frozen=True, slots=True)
class Candidate:
    """A task that may go out next, as the order of attack sees it."""

    task_id: int
    title: str
    kind: VerdictKind
    promise: int
    minutes: int = 0  # own time a month
    divisible: bool = True  # a small piece can be tried
    sensitive: bool = False  # customers or data that must be minded
    needs: str = ""  # what must be fixed first


@dataclass(frozen=True, slots=True)
class Attack:
    """One step of the plan: which task, and why at this place."""

    task_id: int
    title: str
    why: str


FIRST = "First: no customers, no sensitive data. Learn here how to work with a vendor."
WITH_CARE = "Later: it touches customers or data. Do it when the first one works."
BY_PROMISE = "Next by promise: it fits well outside and frees your time."
TRY = "As a trial: begin with one small piece and judge the result."
AFTER_FIX = "Not yet. {}"


def order_of_attack(candidates: Sequence[Candidate]) -> tuple[Attack, ...]:
    """Put the tasks that may go out in order: first one that can do no harm, then by promise.

    What must be fixed first comes last, with what to fix; what stays is left out.
    Source: begin with a relatively small task (S0, R15); the rest by promise.
    """
    ready = sorted(
        (task for task in candidates if task.kind not in (VerdictKind.KEEP, VerdictKind.FIX)),
        key=lambda task: (-task.promise, sort_key(task.title), task.task_id),
    )
    first = min(
        (task for task in ready if not task.sensitive),
        key=lambda task: (
            task.kind == VerdictKind.PILOT,
            task.minutes or FULL_MINUTES,
            -task.promise,
        ),
        default=None,
    )
    rest = [task for task in ready if task is not first]
    rest.sort(key=lambda task: task.sensitive)  # stable: by promise within
    fixes = sorted(
        (task for task in candidates if task.kind == VerdictKind.FIX),
        key=lambda task: (-task.minutes, sort_key(task.title), task.task_id),
    )
    steps = [Attack(first.task_id, first.title, FIRST)] if first else []
    steps += [Attack(task.task_id, task.title, _why(task)) for task in rest]
    steps += [Attack(task.task_id, task.title, AFTER_FIX.format(task.needs)) for task in fixes]
    return tuple(steps)


def _why(task: Candidate) -> str:
    if task.kind == VerdictKind.PILOT:
        return TRY
    return WITH_CARE if task.sensitive else BY_PROMISE
