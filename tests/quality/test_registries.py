"""Adding a page, a document or a check is adding one file: each file announces one thing."""

from __future__ import annotations

import gc
import importlib
import pkgutil
import re

import pytest

import outsource_desk
from outsource_desk.base.registry import Registry
from outsource_desk.domain.radar.check import CHECKS
from outsource_desk.reports.document import DOCUMENTS
from outsource_desk.ui.frame.dialog import DIALOGS
from outsource_desk.ui.frame.page import PAGES
from outsource_desk.ui.frame.stage import STAGES
from outsource_desk.ui.frame.wizard import WIZARDS
from tests.quality.tree import PACKAGE

MIGRATION = re.compile(r"^m(\d{4})_\w+$")  # m0002_what_changes is step 0002

pytestmark = pytest.mark.quality


@pytest.fixture(scope="module")
def registries():
    """Every registry of the program."""
    for found in pkgutil.walk_packages(outsource_desk.__path__, "outsource_desk."):
        if not found.name.endswith("__main__"):
            importlib.import_module(found.name)
    gc.unfreeze()  # frozen objects are not listed
    ours = [item for item in gc.get_objects() if isinstance(item, Registry)]
    gc.freeze()
    return [r for r in ours if r._package.startswith("outsource_desk.")]


def test_there_are_registries(registries):
    """House rule: pages, stages, dialogs and documents are found, never listed by hand."""
    held = {id(registry) for registry in registries}
    assert {id(known) for known in (PAGES, STAGES, DIALOGS, WIZARDS, DOCUMENTS, CHECKS)} <= held


def test_one_file_is_one_item(registries):
    """House rule: one name for one thing, so the file is called like the key it announces."""
    wrong = [
        sorted(set(registry.keys()) ^ {MIGRATION.sub(r"\1", key) for key in registry.modules})
        for registry in registries
        if registry is not CHECKS  # the warnings of a stage share a file
        and set(registry.keys()) != {MIGRATION.sub(r"\1", key) for key in registry.modules}
    ]
    assert wrong == []


def test_a_pattern_finds_by_the_way_below_the_package():
    """House rule: a room is found by the name of its folder, a file by its own."""
    steps = Registry("outsource_desk.store", "migrations.m*")
    files = (PACKAGE / "store" / "migrations").glob("m*.py")
    assert steps.modules == {
        file.stem.removeprefix("m"): f"outsource_desk.store.migrations.{file.stem}"
        for file in files
    }


def test_no_registry_is_empty(registries):
    """House rule: a registry that finds nothing is a packaging fault, not an empty page."""
    assert [registry._package for registry in registries if len(registry) == 0] == []
