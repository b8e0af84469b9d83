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


def attention(found: Finding, words: Words) -> Attention:
    """Put a finding into words."""
    amount = words.money(found.amount_minor, found.currency) if found.amount_minor else ""
    return Attention(
        key=found.key,
        check=found.check,
        severity=found.severity.value,
        icon=found.icon,
        title=found.title,
        why=found.why,
        amount=amount,
        fix=found.fix,
        place=place_of(found),
        reason=found.reason,
    )


def seen_from(store: Store, place: Place, today: date, words: Words) -> tuple[Attention, ...]:
    """Return what is found about a stage of a task, a vendor's card or a page, the worst first."""
    belongs = _belongs_to(place)
    return tuple(attention(one, words) for one in findings(store, today) if belongs(one))


def worst_by_stage(store: Store, task_id: int, today: date) -> dict[str, tuple[Severity, int]]:
    """Return for each stage of a task the worst severity, and how many things are found."""
    found: dict[str, list[Severity]] = {}
    for one in findings(store, today):
        if one.stage is not None and one.subject.task_id == task_id:
            found.setdefault(one.stage.value, []).append(one.severity)
    return {stage: (_worst(kinds), len(kinds)) for stage, kinds in found.items()}


def _worst(kinds: Iterable[Severity]) -> Severity:
    return min(kinds, key=BY_SEVERITY.index)


def _belongs_to(place: Place) -> Callable[[Finding], bool]:
    def of_task(one: Finding) -> bool:
        at = one.stage.value if one.stage else ""
        return one.subject.task_id == place.task_id and at == place.stage

    def of_page(one: Finding) -> bool:
        same = place.item_id is None or one.subject.vendor_id == place.item_id
        return one.stage is None and one.page == place.page and same

    return of_page if place.task_id is None else of_task
