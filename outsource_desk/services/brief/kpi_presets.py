"""Numbers that often tell good work from bad, to begin with (R22)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from outsource_desk.base.resources import read_toml
from outsource_desk.records.brief import KpiDraft
from outsource_desk.records.draft import read_draft


@dataclass(frozen=True, slots=True)
class KpiPreset:
    """A usual number; `draft` holds values that the owner changes to their own."""

    key: str
    title: str
    draft: KpiDraft


def kpi_presets() -> tuple[KpiPreset, ...]:
    """Return all presets in the order of the template."""
    return tuple(_preset(dict(row)) for row in read_toml("templates/kpis.toml")["kpi"])


def _preset(row: dict[str, Any]) -> KpiPreset:
    key, title = str(row.pop("key")), str(row.pop("title"))
    return KpiPreset(key, title, read_draft(KpiDraft, **row))
