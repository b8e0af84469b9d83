"""Two time zones side by side: what the clock shows there, and when both sides work (R54)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

USUAL_DAY = (9 * 60, 17 * 60)  # minutes after midnight, on either clock
A_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class TwoClocks:
    """A vendor's clock beside the owner's on one day."""

    there: datetime
    ahead_minutes: int  # negative: their clock is behind
    shared_minutes: int  # of both working days; 0: they never work at the same time
    shared_from: time | None  # by the owner's clock
    shared_until: time | None

    @property
    def is_overnight(self) -> bool:
        """Whether the vendor only works while the owner does not: done by the next morning."""
        return self.shared_minutes == 0


@cache
def known_zones() -> tuple[str, ...]:
    """Return the names of all time zones with a place, such as Europe/Berlin."""
    areas = ("Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")
    return tuple(sorted(zone for zone in available_timezones() if zone.split("/")[0] in areas))


def is_zone(name: str) -> bool:
    return name == "UTC" or name in known_zones()


def zone_of(text: str) -> str:
    """Return the zone that is meant: “berlin” is Europe/Berlin; else the text itself."""
    wanted = text.strip().casefold().replace(" ", "_")
    cities = [zone for zone in known_zones() if zone.casefold().rpartition("/")[2] == wanted]
    same = [zone for zone in known_zones() if zone.casefold() == wanted]
    return next(iter(same or (cities if len(cities) == 1 else [])), text.strip())


def two_clocks(
    here: str, there: str, now: datetime, own_day: tuple[int, int] = USUAL_DAY
) -> TwoClocks | None:
    """Compare two time zones at a moment; None when one of them is not known.

    now:     a moment in UTC. Summer time counts as it is on that day.
    own_day: begin and end of the owner's working day, in minutes after midnight.
    """
    if not (is_zone(here) and is_zone(there)):
        return None
    own, theirs = ZoneInfo(here), ZoneInfo(there)
    day = now.astimezone(own)
    begin, end = _working_day(day, own, own_day)
    # Their working day may fall on our yesterday or tomorrow; the longest overlap counts.
    shared = max(
        (
            _shared(begin, end, *_working_day(day + timedelta(days=at), theirs, USUAL_DAY))
            for at in (-1, 0, 1)
        ),
        key=lambda span: span[1] - span[0],
    )
    minutes = max(0, (shared[1] - shared[0]) // A_MINUTE)
    local = now.astimezone(theirs)
    ahead = (local.utcoffset() or timedelta()) - (day.utcoffset() or timedelta())
    return TwoClocks(
        there=local,
        ahead_minutes=ahead // A_MINUTE,
        shared_minutes=minutes,
        shared_from=shared[0].astimezone(own).time() if minutes else None,
        shared_until=shared[1].astimezone(own).time() if minutes else None,
    )


def _working_day(
    day: datetime, zone: ZoneInfo, minutes: tuple[int, int]
) -> tuple[datetime, datetime]:
    midnight = datetime.combine(day.date(), time(), zone)
    # by the clock on the wall
    begin, end = (midnight + timedelta(minutes=minute) for minute in minutes)
    return begin, end


def _shared(
    begin: datetime, end: datetime, other_begin: datetime, other_end: datetime
) -> tuple[datetime, datetime]:
    """Return the span in both; it ends before it begins when there is none."""
    utc = [moment.astimezone(ZoneInfo("UTC")) for moment in (begin, end, other_begin, other_end)]
    return max(utc[0], utc[2]), min(utc[1], utc[3])
