"""Every table of the data file. Imported late: describing them takes a tenth of a second."""

from sqlmodel import SQLModel

from outsource_desk.records import (
    attachment,
    bid,
    brief,
    business,
    contract,
    delivery,
    file_fact,
    frozen,
    history,
    review,
    task,
    vendor,
)

__all__ = [
    "METADATA",
    "attachment",
    "bid",
    "brief",
    "business",
    "contract",
    "delivery",
    "file_fact",
    "history",
    "review",
    "task",
    "vendor",
]

METADATA = SQLModel.metadata  # complete only because every table is imported above
METADATA.info["triggers"] = frozen.TRIGGERS
