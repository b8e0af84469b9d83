"""What is stored. Plain rows: fields and limits, no behaviour, no links to other objects."""

from sqlmodel import SQLModel

from outsource_desk.records import (
    bid,
    brief,
    business,
    contract,
    delivery,
    history,
    review,
    task,
    vendor,
)
from outsource_desk.records.sql import APPLICATION_ID, SCHEMA_VERSION

__all__ = [
    "APPLICATION_ID",
    "METADATA",
    "SCHEMA_VERSION",
    "bid",
    "brief",
    "business",
    "contract",
    "delivery",
    "history",
    "review",
    "task",
    "vendor",
]

METADATA = SQLModel.metadata  # complete only because every table is imported above
