"""A small firm in a file of the test's own."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest

from tests.store.firm import create, open_store


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("firm") / "empty.outsource"
    create(path).close()
    return path


@pytest.fixture
def path(tmp_path, empty_file):
    """An empty firm, closed."""
    return shutil.copyfile(empty_file, tmp_path / "firm.outsource")


@pytest.fixture
def store(path):
    store = open_store(path)
    yield store
    store.close()


@pytest.fixture
def public_folder():
    """A folder that also somebody without any rights can reach."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)
