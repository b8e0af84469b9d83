"""Numbers that often tell good work from bad, to begin with (R22)."""

from __future__ import annotations

from outsource_desk.records.brief import KpiDraft
from outsource_desk.records.ready import Ready, ready_rows


def kpi_presets() -> tuple[Ready[KpiDraft], ...]:
    """Return all usual numbers, in the order of the template; the owner changes each."""
    return ready_rows("templates/kpis.toml", "kpi", KpiDraft)
