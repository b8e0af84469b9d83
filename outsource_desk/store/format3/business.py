"""The business: its profile, its people, what an hour costs, its logo and vision."""

from __future__ import annotations

from typing import Final

TEXTS = ("vat_id", "register_no", "website", "about", "principles", "paper")
DEPARTMENT = """
CREATE TABLE department (
    name TEXT NOT NULL,
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    CONSTRAINT ck_department_name CHECK (name <> ''),
    CONSTRAINT uq_department UNIQUE (name)
) STRICT
"""
HOUR_COST = """
CREATE TABLE hour_cost (
    salary_minor INTEGER NOT NULL,
    employer_tax_minor INTEGER NOT NULL,
    benefits_minor INTEGER NOT NULL,
    overhead_minor INTEGER NOT NULL,
    supervision_minor INTEGER NOT NULL,
    week_minutes INTEGER NOT NULL,
    week_days INTEGER NOT NULL,
    leave_days INTEGER NOT NULL,
    sick_days INTEGER NOT NULL,
    training_days INTEGER NOT NULL,
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER,
    CONSTRAINT uq_hour_cost UNIQUE (person_id),
    FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE
) STRICT
"""

STATEMENTS: Final[tuple[str, ...]] = (
    *(f"ALTER TABLE business ADD COLUMN {name} TEXT NOT NULL DEFAULT ''" for name in TEXTS),
    """ALTER TABLE business ADD COLUMN working_days TEXT NOT NULL DEFAULT '12345'
    CONSTRAINT ck_business_days CHECK (working_days <> '' AND working_days NOT GLOB '*[^1-7]*')""",
    "ALTER TABLE business ADD COLUMN day_begins INTEGER NOT NULL DEFAULT 540",
    """ALTER TABLE business ADD COLUMN day_ends INTEGER NOT NULL DEFAULT 1020
    CONSTRAINT ck_business_hours
    CHECK (0 <= day_begins AND day_begins < day_ends AND day_ends <= 1440)""",
    """ALTER TABLE business ADD COLUMN logo_id INTEGER
    REFERENCES attachment (id) ON DELETE SET NULL""",
    "CREATE INDEX ix_business_logo_id ON business (logo_id)",
    DEPARTMENT,
    "ALTER TABLE person ADD COLUMN skills TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE person ADD COLUMN hour_rate_minor INTEGER",
    """ALTER TABLE person ADD COLUMN department_id INTEGER
    REFERENCES department (id) ON DELETE SET NULL""",
    "CREATE INDEX ix_person_department_id ON person (department_id)",
    HOUR_COST,
    "CREATE INDEX ix_hour_cost_person_id ON hour_cost (person_id)",
)
