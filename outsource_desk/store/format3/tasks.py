"""The scan of tasks, what deciding asks, full cost and pilot."""

from __future__ import annotations

from typing import Final

_AMOUNTS = ("error_minor", "selection_minor", "tools_minor", "switch_minor", "credits_minor")
_SHARES = ("change_bp", "rework_bp", "bank_bp", "switch_bp")
_COUNTS = ("errors_per_month", "parallel_months", "fee_per_unit")
_TEXTS = ("pilot_success", "niches")
_CHOICE = "ALTER TABLE task ADD COLUMN {0} TEXT CONSTRAINT {1} CHECK ({0} IN ({2}))"

STATEMENTS: Final[tuple[str, ...]] = (
    *(
        f"ALTER TABLE task ADD COLUMN {name} INTEGER NOT NULL DEFAULT '0'"
        for name in (*_AMOUNTS, *_SHARES, *_COUNTS)
    ),
    *(f"ALTER TABLE task ADD COLUMN {name} TEXT NOT NULL DEFAULT ''" for name in _TEXTS),
    _CHOICE.format("impact", "ck_impact", "'little', 'nuisance', 'loss', 'stop'"),
    _CHOICE.format("pilot_kind", "ck_pilotkind", "'piece', 'month'"),
    "ALTER TABLE task ADD COLUMN pilot_days INTEGER",
    "ALTER TABLE task ADD COLUMN looked_on TEXT",
    """
CREATE TABLE scan (
    repeat_months INTEGER NOT NULL,
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    begun_on TEXT NOT NULL,
    ended_on TEXT,
    CONSTRAINT ck_scan_repeat CHECK (repeat_months BETWEEN 1 AND 60)
) STRICT
""",
    """
CREATE TABLE scan_skip (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    scan_id INTEGER NOT NULL,
    starter TEXT NOT NULL,
    CONSTRAINT uq_scan_skip UNIQUE (scan_id, starter),
    FOREIGN KEY(scan_id) REFERENCES scan (id) ON DELETE CASCADE
) STRICT
""",
    "CREATE INDEX ix_scan_skip_scan_id ON scan_skip (scan_id)",
)
