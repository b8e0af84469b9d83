"""Fixtures of the tests here."""

from __future__ import annotations

import pytest

from tests.ui.brief.hand import BOOKS, shown_stage


@pytest.fixture
def stage(sample_desk, qtbot):
    return shown_stage(sample_desk, qtbot, BOOKS)


@pytest.fixture
def opened(monkeypatch):
    """What dialogs the stage asks for, instead of opening them."""
    asked = []
    for place in ("brief.acts", "frame.item_acts"):
        monkeypatch.setattr(
            f"outsource_desk.ui.{place}.open_dialog",
            lambda _desk, key, _parent, **subject: asked.append((key, subject)),
        )
    return asked
