"""Whether a bid came too late: decided here and nowhere else, to the minute (R37, R63)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from outsource_desk.domain.request.timetable import NO_ZONE
from outsource_desk.domain.working_day import is_zone

if TYPE_CHECKING:
    from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Deadline:
    """Until when bids count: the moment that vendors were told, else a day of the brief."""

    at: datetime | None = None
    zone: str = NO_ZONE
    day_only: date | None = None  # counts while no request is out

    @property
    def local(self) -> datetime | None:
        """The moment by the clock of the request."""
        return None if self.at is None else self.at.astimezone(self._clock)

    @property
    def day(self) -> date | None:
        local = self.local
        return self.day_only if local is None else local.date()

    def day_of(self, moment: datetime) -> date:
        """Return the day of a moment, by the clock of the request."""
        return moment.astimezone(None if self.at is None else self._clock).date()

    def is_missed(self, received_on: date | None, came_at: datetime | None) -> bool:
        """Whether what came in then is late.

        received_on: the day the owner names, also for what came by post. came_at: when the file
            was read; it tells the minute where it is of that day.
        """
        last = self.day
        if last is None or received_on is None:
            return False
        is_of_day = came_at is not None and self.day_of(came_at) == received_on
        if self.at is not None and came_at is not None and is_of_day:
            return came_at > self.at
        return received_on > last

    @property
    def _clock(self) -> ZoneInfo:
        return ZoneInfo(self.zone if is_zone(self.zone) else NO_ZONE)
