"""What time it is: asked here and nowhere else, so that a test can say it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Tells the owner's date and the exact moment."""

    def today(self) -> date:
        """Return the date on the owner's wall."""

    def now(self) -> datetime:
        """Return the moment, in UTC."""


class SystemClock:
    """The computer's own clock."""

    def today(self) -> date:
        return datetime.now().astimezone().date()

    def now(self) -> datetime:
        return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class FixedClock:
    """Stands still: for tests, pictures and documents that must not change."""

    moment: datetime

    def today(self) -> date:
        return self.moment.date()

    def now(self) -> datetime:
        return self.moment


def local(moment: datetime) -> datetime:
    """Return a UTC moment as the owner's wall clock shows it."""
    return moment.astimezone()


def days(count: int) -> timedelta:
    return timedelta(days=count)
