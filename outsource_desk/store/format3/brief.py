"""What a brief says beyond scope: assumptions, oversight, interfaces, data, transition."""

from __future__ import annotations

from typing import Final

TEXTS: Final = (
    "assumptions",
    "data_places",
    "data_way",
    "oversight_plan",
    "conflicts",
    "working_hours",
    "workplace",
    "reports",
    "shared_files",
    "trial",
    "trial_passed",
    "transition",
    "hand_back",
    "remedies",
)
TICKS: Final = ("also_personal", "also_payment", "also_health")
PATTERNS: Final = """CONSTRAINT ck_paymentpattern CHECK (payment_pattern IN ('at_end', 'halves',
    'thirty_forty_thirty', 'quarters', 'milestones', 'monthly', 'trial_first'))"""
PRICE_LINES: Final = """CONSTRAINT ck_priceline
    CHECK (price_line IN ('whole', 'once', 'month', 'each'))"""
INTERFACE: Final = """
CREATE TABLE interface (
    ours TEXT NOT NULL,
    theirs TEXT NOT NULL,
    passes TEXT NOT NULL,
    way TEXT NOT NULL,
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    task_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT ck_interface_ours CHECK (ours <> ''),
    FOREIGN KEY(task_id) REFERENCES task (id) ON DELETE CASCADE
) STRICT
"""
GLOSSARY: Final = """
CREATE TABLE glossary_word (
    word TEXT NOT NULL,
    meaning TEXT NOT NULL,
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    task_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT ck_glossary_word CHECK (word <> ''),
    FOREIGN KEY(task_id) REFERENCES task (id) ON DELETE CASCADE
) STRICT
"""
STATEMENTS: Final[tuple[str, ...]] = (
    *(f"ALTER TABLE brief ADD COLUMN {name} TEXT NOT NULL DEFAULT ''" for name in TEXTS),
    *(f"ALTER TABLE brief ADD COLUMN {name} INTEGER NOT NULL DEFAULT 0" for name in TICKS),
    "ALTER TABLE brief ADD COLUMN trial_ends_on TEXT",
    "ALTER TABLE brief ADD COLUMN parallel_weeks INTEGER",
    f"ALTER TABLE brief ADD COLUMN payment_pattern TEXT {PATTERNS}",
    "ALTER TABLE brief ADD COLUMN payment_days INTEGER",
    "ALTER TABLE deliverable ADD COLUMN example TEXT NOT NULL DEFAULT ''",
    f"ALTER TABLE deliverable ADD COLUMN price_line TEXT NOT NULL DEFAULT 'whole' {PRICE_LINES}",
    "ALTER TABLE deliverable ADD COLUMN price_quantity TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE deliverable ADD COLUMN price_unit TEXT NOT NULL DEFAULT ''",
    INTERFACE,
    "CREATE INDEX ix_interface_task_id ON interface (task_id)",
    GLOSSARY,
    "CREATE INDEX ix_glossary_word_task_id ON glossary_word (task_id)",
)
