"""What commands print arrives whole, or one sentence says that it did not."""

from __future__ import annotations

import io
import sys

import pytest

from outsource_desk.__main__ import FULL, main


@pytest.fixture
def file(sample_store):
    path = sample_store.path
    sample_store.close()
    return path


@pytest.mark.parametrize("more", [(), ("--json",)])
def test_a_list_is_utf8_whatever_the_pipe(file, monkeypatch, more):
    """Windows gives a pipe with few letters; a list must not stop in the middle."""
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding="ascii"))
    assert main(["list", str(file), "vendors", *more]) == 0
    assert not written.getvalue().isascii()
    assert written.getvalue().decode("utf-8")


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is of Linux")
def test_a_full_disk_is_one_sentence(file, monkeypatch, capsys):
    """No traceback, and the exit code tells."""
    with open("/dev/full", "w", encoding="utf-8") as full:  # noqa: PTH123  a device
        monkeypatch.setattr(sys, "stdout", full)
        assert main(["list", str(file), "vendors"]) == 1
    assert capsys.readouterr().err == f"{FULL}\n"
