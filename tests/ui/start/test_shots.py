"""Pictures of two versions are compared pixel by pixel."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage

from outsource_desk.ui.start import shots


def picture(file, *, width=40, dots=()):
    file.parent.mkdir(parents=True, exist_ok=True)
    image = QImage(width, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    for x, y in dots:
        image.setPixelColor(x, y, QColor("#fffffe"))
    assert image.save(str(file))


@pytest.fixture
def folders(tmp_path):
    for root in ("now", "former"):
        picture(tmp_path / root / "light" / "page-home.png")
    return tmp_path / "now", tmp_path / "former"


def test_equal_pictures_have_nothing_to_tell(folders):
    """House rule: nothing moves on the screen unnoticed."""
    assert shots.compare(*folders) == []


def test_each_picture_that_is_not_as_before_is_named(folders):
    """House rule: the smallest difference counts; so does a picture that is missing or new."""
    now, former = folders
    picture(now / "light" / "page-home.png", dots=[(0, 0), (39, 29)])
    picture(now / "light" / "page-new.png")
    picture(former / "light" / "page-old.png")
    picture(former / "dark" / "stage.png")
    picture(now / "dark" / "stage.png", width=41)
    assert shots.compare(now, former) == [
        "dark/stage.png: 40x30 became 41x30",
        "light/page-home.png: 2 pixels differ",
        "light/page-new.png: new",
        "light/page-old.png: missing",
    ]


def test_differences_end_the_command_with_1(folders, monkeypatch, capsys):
    """House rule: a script can ask whether the pictures are as before."""
    now, former = folders
    monkeypatch.setattr(shots, "draw", lambda *_given: 0)
    assert shots.draw_all(None, now, former) == 0
    assert "All pictures are equal." in capsys.readouterr().out
    (now / "light" / "page-home.png").unlink()
    assert shots.draw_all(None, now, former) == 1
    assert "light/page-home.png: missing\n" in capsys.readouterr().out
