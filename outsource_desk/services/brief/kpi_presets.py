"""Numbers that often tell good work from bad, to begin with (R22)."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from outsource_desk.domain.brief.sections import SectionKey
from outsource_desk.records.brief import KpiDraft
from outsource_desk.records.ready import Ready, ready_rows
from outsource_desk.records.task import Task
from outsource_desk.services.brief.packs import pack_of

if TYPE_CHECKING:
    from outsource_desk.store.store import Store


def kpi_presets() -> tuple[Ready[KpiDraft], ...]:
    """Return all usual numbers, in the order of the template; the owner changes each."""
    return ready_rows("templates/kpis.toml", "kpi", KpiDraft)


def kpi_presets_for(store: Store, task_id: int) -> tuple[Ready[KpiDraft], ...]:
    """Return those of the ready brief of a task first, then all usual ones."""
    with store.read() as session:
        task = session.get(Task, task_id)
    pack = pack_of(task.starter) if task else None
    drafts = cast("tuple[KpiDraft, ...]", pack.lists[SectionKey.KPIS]) if pack else ()
    fitting = (Ready(f"pack {number}", draft.name, draft) for number, draft in enumerate(drafts, 1))
    return (*fitting, *kpi_presets())
