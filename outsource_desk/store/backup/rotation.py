"""Which copies age out: all of today and yesterday stay, then one a day, a week, a month."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from outsource_desk.store.backup.copies import Backup

Stages = tuple[tuple[int, "Callable[[date], int]"], ...]

LARGE_BYTES = 50 << 20  # each copy repeats the attachments: 60 of them would fill a disk


def _day(day: date) -> int:
    return day.toordinal()


def _week(day: date) -> int:
    return (day.toordinal() - 1) // 7


def _month(day: date) -> int:
    return day.year * 12 + day.month


STAGES: Stages = ((12, _day), (10, _week), (9, _month))  # how many copies stay, one per what
LARGE_STAGES: Stages = ((6, _day), (4, _week), (3, _month))


def to_drop(copies: Iterable[Backup], today: date, *, is_large: bool = False) -> tuple[Backup, ...]:
    """Return the copies that age out.

    A copy from the future stays: the clock was wrong then, or is wrong now.
    """
    stages = LARGE_STAGES if is_large else STAGES
    places = iter([period for count, period in stages for _ in range(count)])
    period = next(places, None)
    last: date | None = None
    dropped: list[Backup] = []
    for copy in sorted(copies, key=lambda backup: backup.made, reverse=True):
        made = copy.made.date()
        if (today - made).days > 1:
            if period is None or (last is not None and period(made) == period(last)):
                dropped.append(copy)
                continue
            period = next(places, None)
        last = made
    return tuple(dropped)
