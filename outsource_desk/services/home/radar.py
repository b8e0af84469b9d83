"""The findings of one place, ready to be shown there: a stage of a task, a vendor, a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.radar.check import BY_SEVERITY, Severity
from outsource_desk.services.home.home_view import Attention
from outsource_desk.services.radar.findings import findings, place_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from outsource_desk.base.text import Words
    from outsource_desk.domain.place import Place
    from outsource_desk.domain.radar.check import Finding
    from outsource_desk.store.store import Store


def attention(finding: Finding, words: Words) -> Attention:
    """Put a finding into words."""
    amount = words.money(finding.amount_minor, finding.currency) if finding.amount_minor else ""
    return Attention(
        key=finding.key,
        check=finding.check,
        severity=finding.severity.value,
        icon=finding.icon,
        title=finding.title,
        why=finding.why,
        amount=amount,
        fix=finding.fix,
        place=place_of(finding),
        reason=finding.reason,
    )


def seen_from(store: Store, place: Place, today: date, words: Words) -> tuple[Attention, ...]:
    """Return what is found about a stage of a task, a vendor's card or a page, the worst first."""
    belongs = _belongs_to(place)
    return tuple(
        attention(finding, words) for finding in findings(store, today) if belongs(finding)
    )


def worst_by_stage(store: Store, task_id: int, today: date) -> dict[str, tuple[Severity, int]]:
    """Return for each stage of a task the worst severity, and how many things are found."""
    by_stage: dict[str, list[Severity]] = {}
    for finding in findings(store, today):
        if finding.stage is not None and finding.subject.task_id == task_id:
            by_stage.setdefault(finding.stage.value, []).append(finding.severity)
    return {stage: (_worst(kinds), len(kinds)) for stage, kinds in by_stage.items()}


def _worst(kinds: Iterable[Severity]) -> Severity:
    return min(kinds, key=BY_SEVERITY.index)


def _belongs_to(place: Place) -> Callable[[Finding], bool]:
    def of_task(finding: Finding) -> bool:
        at = finding.stage.value if finding.stage else ""
        return finding.subject.task_id == place.task_id and at == place.stage

    def of_page(finding: Finding) -> bool:
        same = place.item_id is None or finding.subject.vendor_id == place.item_id
        return finding.stage is None and finding.page == place.page and same

    return of_page if place.task_id is None else of_task
