"""Every table of the data file. Imported late: describing them takes a tenth of a second."""

from collections.abc import Mapping
from typing import Final

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
from outsource_desk.records.about import HIDDEN, About, about_of

METADATA = SQLModel.metadata  # complete only because every table is imported above
METADATA.info["triggers"] = frozen.TRIGGERS

_MODULES = (  # what an owner looks for most often stands first
    task,
    brief,
    vendor,
    bid,
    request,
    contract,
    delivery,
    review,
    sheet,
    attachment,
    business,
    history,
    file_fact,
)
RECORDS: Final[Mapping[str, type[SQLModel]]] = {
    str(kind.__tablename__): kind
    for module in _MODULES
    for kind in vars(module).values()
    if isinstance(kind, type) and issubclass(kind, SQLModel) and "__table__" in vars(kind)
    if kind.__module__ == module.__name__
}
ABOUT: Final[Mapping[str, About]] = {name: about_of(kind) for name, kind in RECORDS.items()}


def title_of(table: str, column: str) -> str:
    """Return what a column is called, HIDDEN when it is not for the owner's eyes.

    Of a column or a table that today's files lack, its name is all that is known.
    """
    kind = RECORDS.get(table)
    field = kind.model_fields.get(column) if kind else None
    if field is None:
        return column.replace("_", " ").capitalize()
    return field.title or HIDDEN
