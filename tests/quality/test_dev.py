"""The one command a newcomer types does what it says, on every kind of computer."""

from __future__ import annotations

import pytest

import dev

pytestmark = pytest.mark.quality


@pytest.fixture
def calls(monkeypatch, tmp_path):
    """Collect what dev.py would start, without starting or installing anything."""
    started = []
    monkeypatch.setattr(dev, "ensure_ready", lambda *_lock, **_wishes: None)
    monkeypatch.setattr(dev, "call", lambda *words, **_how: started.append(words) or 0)
    monkeypatch.setattr(dev, "OUT", tmp_path / "out")
    monkeypatch.setattr(dev, "LINUX", True)
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    return started


def test_help_names_every_command(capsys):
    """House rule: the help and the commands cannot disagree."""
    assert dev.main([]) == 0
    text = capsys.readouterr().out
    assert [name for name in dev.COMMANDS if f"dev.py {name}" not in text] == []


def test_unknown_command_is_bad_usage(capsys):
    """House rule: bad usage ends with 2 and one sentence on stderr."""
    assert dev.main(["fly"]) == 2
    assert "no command “fly”" in capsys.readouterr().err


def test_run_without_a_display_does_the_main_job(calls, capsys):
    """House rule: without a display the papers are written, and the person is told."""
    assert dev.main(["run"]) == 0
    assert calls == [("-m", "outsource_desk", "--demo", str(dev.OUT))]
    assert "no display" in capsys.readouterr().out


def test_run_with_a_command_needs_no_display(calls):
    """House rule: what opens no window runs anywhere."""
    assert dev.main(["run", "list", "my.outsource", "vendors"]) == 0
    assert calls == [("-m", "outsource_desk", "list", "my.outsource", "vendors")]


def test_run_with_a_display_opens_the_window(calls, monkeypatch):
    """House rule: `python3 dev.py run` is all a newcomer needs."""
    monkeypatch.setenv("DISPLAY", ":0")
    assert dev.main(["run", "--sample"]) == 0
    assert calls == [("-m", "outsource_desk", "--sample")]


def test_missing_libraries_give_the_line_to_type(monkeypatch, capsys):
    """House rule: whoever is not root is told exactly what to type, once."""
    monkeypatch.setattr(dev, "LINUX", True)
    monkeypatch.setattr(dev, "is_loadable", lambda library: library != "libEGL.so.1")
    monkeypatch.setattr(dev.shutil, "which", lambda _program: None)
    monkeypatch.setattr(dev, "call", lambda *_words, **_how: pytest.fail("nothing may start"))
    assert dev.main(["run"]) == 1
    assert "sudo apt-get install -y --no-install-recommends libegl1\n" in capsys.readouterr().err


def test_children_may_keep_compiled_modules(monkeypatch):
    """House rule: start-up is measured as a person meets it, with compiled modules."""
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    assert "PYTHONDONTWRITEBYTECODE" not in dev.environment()
    assert dev.environment(offscreen=True)["QT_QPA_PLATFORM"] == "offscreen"


def test_shots_against_former_pictures(calls, tmp_path, capsys):
    """House rule: whether a change moves anything on the screen is one command."""
    (tmp_path / "former").mkdir()
    given = ["shots", "now", "--against", str(tmp_path / "former")]
    assert dev.main(given) == 0
    assert calls == [("-m", "outsource_desk", "--shots", *given[1:])]
    assert dev.main(["shots", "now", "--against", str(tmp_path / "nowhere")]) == 2
    assert "no pictures in" in capsys.readouterr().out
    assert dev.main(["shots", "--against", "now"]) == 2
