"""One small mechanism by which a new file announces a page, a check, a section, a document."""

from __future__ import annotations

import importlib
import pkgutil
from fnmatch import fnmatchcase
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

T = TypeVar("T")


class Registry(Generic[T]):
    """Items announced by the modules of `package` that a pattern names, by order, then key.

    A pattern is the way to a module below the package, `*` for any name: `*.dialogs.*`. The last
    `*` stands where the file has the name of its key. `home` is the module or folder that says
    what an item is, where a name fits a pattern too. With `many`, a file announces several items.
    The package is named, not imported: its modules import the registry, never the reverse.
    """

    def __init__(self, package: str, *patterns: str, home: str = "", many: bool = False) -> None:
        self._package = package
        self._home = home
        self._many = many
        self._patterns = patterns or ("*",)
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

    def __contains__(self, key: str) -> bool:
        return key in self._items or key in (self.keys() if self._many else self.modules)

    def __getitem__(self, key: str) -> T:
        """Return one item; where its file has the name of its key, no other is imported."""
        if self._many:
            self._load()
        elif key not in self._items:
            importlib.import_module(self.modules[key])
        return self._items[key][1]

    def __iter__(self) -> Iterator[T]:
        return iter([self._items[key][1] for key in self.keys()])

    def __len__(self) -> int:
        return len(self.keys())

    @cached_property
    def modules(self) -> Mapping[str, str]:
        """The modules that announce something, by the key in their names; none is imported."""
        package = importlib.import_module(self._package)
        modules = {}
        for pattern in self._patterns:
            for names in _matching(package.__path__, pattern.split(".")):
                module = ".".join((self._package, *names))
                if self._home not in (module, module.rpartition(".")[0]):
                    modules[_key(pattern.split("."), names)] = module
        return modules

    def _load(self) -> None:
        if self._loaded:
            return
        self._loaded = True
        for module in self.modules.values():
            importlib.import_module(module)


def _matching(folders: Iterable[str], pattern: list[str]) -> Iterator[tuple[str, ...]]:
    """Yield the names on the way to each module that fits, looking into folders only."""
    here, *below = pattern
    for module in pkgutil.iter_modules(list(folders)):
        if not fnmatchcase(module.name, here):
            continue
        if not below:
            yield (module.name,)
        elif module.ispkg:
            inside = [str(Path(folder, module.name)) for folder in folders]
            for names in _matching(inside, below):
                yield (module.name, *names)


def _key(pattern: list[str], names: tuple[str, ...]) -> str:
    """Return what the last `*` of a pattern stands for: “scan” for `*_page` and `scan_page`."""
    place = max(index for index, part in enumerate(pattern) if "*" in part)
    before, after = pattern[place].split("*")
    return names[place].removeprefix(before).removesuffix(after)
