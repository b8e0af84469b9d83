"""Version 4: a bid says what is paid once and about tax; a vendor has a register number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.store.migrations import migration

if TYPE_CHECKING:
    import sqlite3

COLUMNS = (
    """ALTER TABLE bid ADD COLUMN once_minor INTEGER
    CONSTRAINT ck_bid_once CHECK (once_minor IS NULL OR once_minor >= 0)""",
    """ALTER TABLE bid ADD COLUMN tax TEXT NOT NULL DEFAULT 'excluded'
    CONSTRAINT ck_pricetax CHECK (tax IN ('excluded', 'included', 'none'))""",
    """ALTER TABLE bid ADD COLUMN tax_bp INTEGER
    CONSTRAINT ck_bid_tax CHECK (tax_bp IS NULL OR tax_bp BETWEEN 0 AND 10000)""",
    "ALTER TABLE vendor ADD COLUMN register_no TEXT NOT NULL DEFAULT ''",
)
# What the newest form of a bid says, where nothing was decided on it yet.
TOLD = """
UPDATE bid SET tax = :tax WHERE task_id NOT IN (SELECT task_id FROM award) AND EXISTS (
    SELECT 1 FROM reply_answer JOIN reply ON reply.id = reply_answer.reply_id
    WHERE reply.id = (SELECT max(id) FROM reply WHERE bid_id = bid.id)
    AND reply_answer.field = 'tax' AND reply_answer.answer = :answer)
"""


@migration(4)
def price_of_a_bid(db: sqlite3.Connection) -> None:
    for statement in COLUMNS:
        db.execute(statement)
    for tax, answer in (("included", "Included"), ("none", "None")):
        db.execute(TOLD, {"tax": tax, "answer": answer})
