"""Every table of the data file. Imported late: describing them takes a tenth of a second."""

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

__all__ = [
    "METADATA",
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
