"""What a check is, and the list of them: one function in `checks/` is one check."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from outsource_desk.base.registry import Registry
from outsource_desk.domain.radar.facts import Facts

if TYPE_CHECKING:
    from outsource_desk.domain.kinds import Stage


class Severity(StrEnum):
    DANGER = "danger"
    WARN = "warn"
    INFO = "info"


BY_SEVERITY = (Severity.DANGER, Severity.WARN, Severity.INFO)


@dataclass(frozen=True, slots=True)
class Subject:
    """What a finding is about; as much of it as is known."""

    task_id: int | None = None
    vendor_id: int | None = None
    bid_id: int | None = None
    contract_id: int | None = None
    milestone_id: int | None = None
    attachment_id: int | None = None
    item_id: int | None = None  # a line of a list in the brief
    sheet_id: int | None = None

    @property
    def key(self) -> str:
        """Stable text, such as “t3.c1.m7”, under which an answer to a finding is kept."""
        parts = {
            "t": self.task_id,
            "v": self.vendor_id,
            "b": self.bid_id,
            "c": self.contract_id,
            "m": self.milestone_id,
            "d": self.attachment_id,
            "i": self.item_id,
            "s": self.sheet_id,
        }
        return ".".join(f"{letter}{part}" for letter, part in parts.items() if part is not None)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One case that a check found; title, severity and field only where the check says another."""

    why: str
    subject: Subject
    title: str = ""
    severity: Severity | None = None
    amount_minor: int | None = None
    currency: str = ""
    on: date | None = None  # the day it is about: the most urgent comes first
    field: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something the owner should look at."""

    check: str
    severity: Severity
    icon: str
    title: str
    why: str  # the evidence: what was found, and where
    reason: str  # why it matters, whatever the case
    fix: str  # label of the button that opens the place
    page: str  # where it is mended
    stage: Stage | None  # where in the task; None outside a task
    field: str  # the one to put the cursor into; empty where the place has only one
    subject: Subject
    amount_minor: int | None
    currency: str
    on: date | None

    @property
    def key(self) -> str:
        """Stable id, under which “Not relevant” is kept."""
        return f"{self.check}:{self.subject.key}"


Look = Callable[[Facts], Iterator[Evidence]]


@dataclass(frozen=True, slots=True)
class Check:
    """A named rule of outsourcing."""

    key: str
    severity: Severity
    icon: str
    title: str
    reason: str
    fix: str
    page: str
    stage: Stage | None
    field: str
    look: Look

    def findings(self, facts: Facts) -> Iterator[Finding]:
        for case in self.look(facts):
            yield Finding(
                check=self.key,
                severity=case.severity or self.severity,
                icon=self.icon,
                title=case.title or self.title,
                why=case.why,
                reason=self.reason,
                fix=self.fix,
                page=self.page,
                stage=self.stage,
                field=case.field or self.field,
                subject=case.subject,
                amount_minor=case.amount_minor,
                currency=case.currency,
                on=case.on,
            )


CHECKS: Registry[Check] = Registry("outsource_desk.domain.radar.checks", many=True)


def check(  # noqa: PLR0913  the parts of a warning, each named where it is announced
    severity: Severity,
    *,
    icon: str,
    title: str,
    reason: str,
    fix: str,
    stage: Stage | None = None,
    page: str = "",
    field: str = "",
) -> Callable[[Look], Look]:
    """Announce a check; the name of its function is the stable id that data files keep.

    page: where it is mended; left out, a stage of the task, and without a stage the vendor's card.
    """
    where = page or ("vendors" if stage is None else "tasks")

    def announce(look: Look) -> Look:
        key = look.__name__
        CHECKS.add(key, Check(key, severity, icon, title, reason, fix, where, stage, field, look))
        return look

    return announce


def run_checks(facts: Facts, dismissed: frozenset[str] = frozenset()) -> tuple[Finding, ...]:
    """Run every check, the worst and most urgent finding first.

    dismissed: keys of findings that the owner answered with “Not relevant”.
    """
    findings = (finding for rule in CHECKS for finding in rule.findings(facts))
    return tuple(sorted((f for f in findings if f.key not in dismissed), key=_urgency))


def days(count: int) -> str:
    """Say a number of days: “1 day”, “6 days”."""
    return f"{count} day" if count == 1 else f"{count} days"


def quoted(words: Iterable[str], most: int = 3) -> str:
    """Return “soon”, “etc.” and 2 more."""
    listed = list(words)
    text = ", ".join(f"“{word}”" for word in listed[:most])
    return f"{text} and {len(listed) - most} more" if len(listed) > most else text


def _urgency(finding: Finding) -> tuple[int, date, str]:
    return BY_SEVERITY.index(finding.severity), finding.on or date.max, finding.key
