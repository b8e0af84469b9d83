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
    request,
    review,
    sheet,
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
    "request",
    "review",
    "sheet",
    "task",
    "vendor",
]

METADATA = SQLModel.metadata  # complete only because every table is imported above
METADATA.info["triggers"] = frozen.TRIGGERS
