"""What a gap in a brief is: stated once, it is a line of the meter and a warning of the radar.

A warning may be narrower than the need (`Alert.when`, `Alert.parts`), never wider.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Protocol, TypeAlias, TypeVar

from outsource_desk.domain.brief.sections import Need, listed

if TYPE_CHECKING:
    from datetime import date

    from outsource_desk.domain.radar.brief import BriefFacts
    from outsource_desk.domain.radar.check import Severity
    from outsource_desk.domain.radar.facts import TaskFacts

Ask: TypeAlias = Callable[["TaskFacts", "BriefFacts"], object]  # its truth counts
Case: TypeAlias = tuple[str, int | None]  # what was found, and the line of a list it is about


class BriefLine(Protocol):
    """A line of a list in the brief."""

    @property
    def item_id(self) -> int: ...
    @property
    def name(self) -> str: ...


L = TypeVar("L", bound=BriefLine)


def always(_task: TaskFacts, _brief: BriefFacts) -> bool:
    return True


def never(_task: TaskFacts, _brief: BriefFacts) -> bool:
    return False


def with_results(_task: TaskFacts, brief: BriefFacts) -> bool:
    return bool(brief.deliverables)


def nowhere(_brief: BriefFacts) -> None:
    return None


@dataclass(frozen=True, slots=True)
class Alert:
    """What the radar says of a gap once the brief is begun, until it is sent."""

    key: str
    severity: Severity
    icon: str
    title: str
    reason: str
    fix: str
    why: str  # names {brief}; of a line also {name}, {lacks} and {first}
    when: Ask = always
    also_sent: bool = False  # it matters until somebody is chosen
    field: str = ""  # where it is mended; left out, where the need is met
    parts: tuple[str, ...] = ()  # of a line; none: all of them
    on: Callable[[BriefFacts], date | None] = nowhere


@dataclass(frozen=True, slots=True)
class BriefGap:
    """One thing that a brief should say."""

    field: str
    sentence: str
    said: Ask
    asked: Ask = always
    blocking: Ask = never
    item: Callable[[BriefFacts], int | None] = nowhere  # the line to open while it is not said
    alerts: tuple[Alert, ...] = ()

    def needs(self, task: TaskFacts, brief: BriefFacts) -> Iterator[Need]:
        """Return the line of the meter, where it is asked for."""
        if self.asked(task, brief):
            done = bool(self.said(task, brief))
            item_id = None if done else self.item(brief)
            blocking = bool(self.blocking(task, brief))
            yield Need(self.field, self.sentence, done, blocking, item_id)

    def cases(self, alert: Alert, task: TaskFacts, brief: BriefFacts) -> Iterator[Case]:
        """Return what the radar finds."""
        if self.asked(task, brief) and not self.said(task, brief):
            yield alert.why.format(brief=brief), None


@dataclass(frozen=True, slots=True)
class LinePart(Generic[L]):
    """One thing that every line of a list should say."""

    lack: str  # such as “how much”
    said: Callable[[L], bool]
    ask: str = ""  # as the radar puts it, where it does so in other words


@dataclass(frozen=True)  # no slots: Python 3.11 cannot make a slotted, frozen Lines[…]
class Lines(Generic[L]):
    """What the lines of one list should say."""

    field: str
    lines: Callable[[BriefFacts], Iterable[L]]
    parts: tuple[LinePart[L], ...]
    sentence: str = "“{name}”: say {lacks}."
    alerts: tuple[Alert, ...] = ()

    def needs(self, _task: TaskFacts, brief: BriefFacts) -> Iterator[Need]:
        """Return a line of the meter for each line of the list."""
        for line in self.lines(brief):
            lacks = [part.lack for part in self.parts if not part.said(line)]
            sentence = self.sentence.format(name=line.name, lacks=listed(lacks))
            yield Need(self.field, sentence, not lacks, item_id=line.item_id)

    def cases(self, alert: Alert, _task: TaskFacts, brief: BriefFacts) -> Iterator[Case]:
        """Return what the radar finds, line by line."""
        watched = [part for part in self.parts if not alert.parts or part.lack in alert.parts]
        for line in self.lines(brief):
            lacks = [part.ask or part.lack for part in watched if not part.said(line)]
            if lacks:
                words = {"name": line.name, "lacks": " or ".join(lacks), "first": lacks[0]}
                yield alert.why.format(brief=brief, **words), line.item_id


@dataclass(frozen=True, slots=True)
class Names:
    """Words each of which asks for something by itself; the radar speaks once of them all."""

    field: str
    sentence: str  # names {name}
    names: Callable[[BriefFacts], tuple[str, ...]]
    alerts: tuple[Alert, ...] = ()

    def needs(self, _task: TaskFacts, brief: BriefFacts) -> Iterator[Need]:
        """Return a line of the meter for each of them."""
        for name in self.names(brief):
            yield Need(self.field, self.sentence.format(name=name), done=False)

    def cases(self, alert: Alert, _task: TaskFacts, brief: BriefFacts) -> Iterator[Case]:
        """Return what the radar finds."""
        if self.names(brief):
            yield alert.why.format(brief=brief), None


class AnyGap(Protocol):
    """What the meter and the radar ask of every kind of gap."""

    @property
    def field(self) -> str: ...
    @property
    def alerts(self) -> tuple[Alert, ...]: ...
    def needs(self, task: TaskFacts, brief: BriefFacts, /) -> Iterator[Need]: ...
    def cases(self, alert: Alert, task: TaskFacts, brief: BriefFacts, /) -> Iterator[Case]: ...
