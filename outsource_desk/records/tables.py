"""Every table of the data file. Imported late: describing them takes a tenth of a second."""

import pkgutil
from collections.abc import Mapping
from importlib import import_module
from typing import Final

from sqlmodel import SQLModel

from outsource_desk import records
from outsource_desk.records.about import HIDDEN, About, about_of

_ASKING = ("tables", "telling")  # they hold no table: they ask the others
_MODULES = {
    module.name: import_module(f"{records.__name__}.{module.name}")
    for module in pkgutil.iter_modules(records.__path__)
    if module.name not in _ASKING
}
METADATA = SQLModel.metadata  # complete only because every table is imported above
METADATA.info["triggers"] = _MODULES["frozen"].TRIGGERS

# What an owner looks for most often stands first; what is not named here comes between.
_FIRST = ("task", "brief", "vendor", "bid", "request", "contract", "delivery", "review", "sheet")
_LAST = ("attachment", "business", "history", "file_fact")
_ORDER = (*_FIRST, *sorted(_MODULES.keys() - {*_FIRST, *_LAST}), *_LAST)
RECORDS: Final[Mapping[str, type[SQLModel]]] = {
    str(kind.__tablename__): kind
    for module in map(_MODULES.__getitem__, _ORDER)
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
