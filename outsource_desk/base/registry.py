"""One small mechanism by which a new file announces a page, a check, a section, a document."""

from __future__ import annotations

import importlib
import pkgutil
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator

T = TypeVar("T")


class Registry(Generic[T]):
    """Items announced by the modules of `package`, by order, then key.

    The package is named, not imported: its modules import the registry, never the reverse.
    """

    def __init__(self, package: str) -> None:
        self._package = package
        self._items: dict[str, tuple[int, T]] = {}
        self._loaded = False

    def add(self, key: str, item: T, order: int = 100) -> T:
        if key in self._items:
            raise ValueError(f"{key!r} is announced twice in {self._package}")
        self._items[key] = (order, item)
        return item

    def keys(self) -> tuple[str, ...]:
        self._load()
        return tuple(sorted(self._items, key=lambda key: (self._items[key][0], key)))

    def __getitem__(self, key: str) -> T:
        self._load()
        return self._items[key][1]

    def only(self, key: str) -> T:
        """Return one item without importing the others; its file has the name of its key."""
        if key not in self._items:
            importlib.import_module(f"{self._package}.{key}")
        return self._items[key][1]

    def __iter__(self) -> Iterator[T]:
        return iter([self._items[key][1] for key in self.keys()])

    def __len__(self) -> int:
        return len(self.keys())

    def _load(self) -> None:
        if self._loaded:
            return
        self._loaded = True
        package = importlib.import_module(self._package)
        for found in pkgutil.iter_modules(package.__path__):
            importlib.import_module(f"{self._package}.{found.name}")
