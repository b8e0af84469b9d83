"""Milestones of running work: adding, changing and removing one through the kit for lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.records.delivery import AgreedMilestoneDraft
from outsource_desk.records.draft import read_draft
from outsource_desk.services import items
from outsource_desk.services.deliver.milestone_plan import running

if TYPE_CHECKING:
    from collections.abc import Sequence

    from outsource_desk.base.text import Words
    from outsource_desk.records.delivery import MilestoneDraft
    from outsource_desk.store.store import Store


def agreed(draft: MilestoneDraft, checks: Sequence[str]) -> AgreedMilestoneDraft:
    """Return a milestone with what is checked before it is paid."""
    return read_draft(AgreedMilestoneDraft, **draft.model_dump(), criteria=tuple(checks))


def add_milestone(
    store: Store,
    contract_id: int,
    draft: MilestoneDraft,
    checks: Sequence[str],
    words: Words,
    *,
    fit_others: bool = False,
) -> int:
    """Add one at the end and return its id."""
    plan = running(words, fit_others=fit_others)
    return items.add(store, plan, contract_id, agreed(draft, checks))


def edit_milestone(
    store: Store,
    milestone_id: int,
    draft: MilestoneDraft,
    checks: Sequence[str],
    words: Words,
    *,
    fit_others: bool = False,
) -> None:
    """Change one."""
    plan = running(words, fit_others=fit_others)
    items.change(store, plan, milestone_id, agreed(draft, checks))


def remove_milestone(
    store: Store, milestone_id: int, words: Words, *, fit_others: bool = False
) -> None:
    """Remove one."""
    items.remove(store, running(words, fit_others=fit_others), milestone_id)
