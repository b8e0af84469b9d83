"""Adding a page, a document or a check is adding one file: each file announces one thing."""

from __future__ import annotations

import gc
import importlib
import pkgutil
import re

import pytest

import outsource_desk
from outsource_desk.base.registry import Registry

MIGRATION = re.compile(r"^m(\d{4})_\w+$")  # m0002_what_changes is step 0002

pytestmark = pytest.mark.quality


@pytest.fixture(scope="module")
def registries():
    """Every registry of the program, by the package it looks into."""
    for found in pkgutil.walk_packages(outsource_desk.__path__, "outsource_desk."):
        if not found.name.endswith("__main__"):
            importlib.import_module(found.name)
    gc.unfreeze()  # frozen objects are not listed
    ours = [item for item in gc.get_objects() if isinstance(item, Registry)]
    gc.freeze()
    return {r._package: r for r in ours if r._package.startswith("outsource_desk.")}


def modules_of(package: str) -> list[str]:
    folder = importlib.import_module(package)
    names = [found.name for found in pkgutil.iter_modules(folder.__path__)]
    return [MIGRATION.sub(r"\1", name) for name in names]


def test_there_are_registries(registries):
    """House rule: pages, stages, dialogs and documents are found, never listed by hand."""
    assert {
        "outsource_desk.ui.pages",
        "outsource_desk.ui.stages",
        "outsource_desk.ui.dialogs",
        "outsource_desk.reports.documents",
    } <= set(registries)


def test_one_file_is_one_item(registries):
    """House rule: one name for one thing, so the file is called like the key it announces."""
    wrong = {
        package: sorted(set(registry.keys()) ^ set(modules_of(package)))
        for package, registry in registries.items()
        if sorted(registry.keys()) != sorted(modules_of(package))
    }
    assert wrong == {}


def test_no_registry_is_empty(registries):
    """House rule: a registry that finds nothing is a packaging fault, not an empty page."""
    may_be_empty = {"outsource_desk.store.migrations"}  # the first version migrates from nothing
    empty = {package for package, registry in registries.items() if len(registry) == 0}
    assert empty <= may_be_empty
