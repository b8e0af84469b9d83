"""Home of the last time: used only when nothing can have changed."""

from __future__ import annotations

import os
import shutil
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from outsource_desk.records.task import Task
from outsource_desk.services.home import last_home
from outsource_desk.services.home.home import home
from outsource_desk.services.home.home_view import FirstLook, PageBadge
from outsource_desk.services.home.last_home import put_away, read_last_home
from outsource_desk.store.store import Store

LANGUAGE = "en_GB"
BADGES = (PageBadge("payments", 1, urgent=True),)


def look_at(store, words):
    """What the window shows first: Home of a day, and a number in the sidebar."""
    return lambda day: FirstLook(home(store, day, words), BADGES)


@pytest.fixture
def closed(sample_file, tmp_path, clock, words):
    """A file that was closed, the folder of what was kept, and the Home it showed."""
    path = tmp_path / "hartmann.outsource"
    shutil.copyfile(sample_file, path)
    store = Store.open(path, clock)
    shown = look_at(store, words)(clock.today())
    put_away(store, look_at(store, words), clock.today(), LANGUAGE, tmp_path / "kept")
    return path, tmp_path / "kept", shown


def test_an_unchanged_file_shows_the_same_home(closed, today):
    """R130: not one text differs."""
    path, folder, shown = closed
    assert read_last_home(folder, path, today, LANGUAGE) == shown


def test_tomorrow_has_its_own(closed, today, clock, words):
    """R130: after a night the days are counted on, without opening the file."""
    path, folder, shown = closed
    tomorrow = today + timedelta(days=1)
    kept = read_last_home(folder, path, tomorrow, LANGUAGE)
    store = Store.open(path, clock)
    assert kept == look_at(store, words)(tomorrow) != shown
    store.close()
    assert read_last_home(folder, path, today + timedelta(days=9), LANGUAGE) is None


def test_another_language_or_version_does_not_match(closed, today, monkeypatch):
    """R130: texts of another language or program are never shown."""
    path, folder, _ = closed
    assert read_last_home(folder, path, today, "de_DE") is None
    monkeypatch.setattr(last_home, "version", lambda: "99")
    assert read_last_home(folder, path, today, LANGUAGE) is None


def test_a_change_within_the_same_tick_does_not_match(closed, today, clock):
    """R130: same size and time, but one transaction more."""
    path, folder, _ = closed
    before = path.stat()
    store = Store.open(path, clock)
    with store.change("Rename") as session:
        session.get_one(Task, 1).title = "Glaze developmenT"
    store.close()
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert read_last_home(folder, path, today, LANGUAGE) is None


def test_a_half_written_file_does_not_match(closed, today):
    """R130: a journal beside it means that SQLite will change the file first."""
    path, folder, _ = closed
    path.with_name(f"{path.name}-journal").touch()
    assert read_last_home(folder, path, today, LANGUAGE) is None


def test_nonsense_in_the_kept_file_is_ignored(closed, today):
    """R130: what cannot be read is as good as not there."""
    path, folder, _ = closed
    (kept,) = folder.iterdir()
    for nonsense in ("", "[]", "{", '{"mark": 1}', kept.read_text("utf-8").replace("title", "t")):
        kept.write_text(nonsense, "utf-8")
        assert read_last_home(folder, path, today, LANGUAGE) is None


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_any_change_of_the_file_is_noticed(closed, today, data):
    """R130: whatever is cut off, added, touched or replaced, the kept Home is not used."""
    path, folder, shown = closed
    whole, times = path.read_bytes(), path.stat()
    change = data.draw(st.sampled_from(("cut", "add", "touch", "counter", "move")))
    where = path
    if change == "cut":
        path.write_bytes(whole[: data.draw(st.integers(0, len(whole) - 1))])
    elif change == "add":
        path.write_bytes(whole + data.draw(st.binary(min_size=1, max_size=99)))
    elif change == "counter":
        counter = data.draw(st.binary(min_size=4, max_size=4).filter(lambda b: b != whole[24:28]))
        path.write_bytes(whole[:24] + counter + whole[28:])
        os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    elif change == "touch":
        later = times.st_mtime_ns + data.draw(st.integers(1, 10**18))
        os.utime(path, ns=(times.st_atime_ns, later))
    else:
        where = path.with_name("moved.outsource")
        shutil.copy2(path, where)
    assert read_last_home(folder, where, today, LANGUAGE) is None
    path.write_bytes(whole)
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert read_last_home(folder, path, today, LANGUAGE) == shown


def test_an_unchanged_file_closes_without_working_anything_out(closed, clock):
    """R130: what was kept serves again, up to the next working day; a change has it made anew."""
    path, folder, shown = closed
    asked = []

    def look(day):
        asked.append(day)
        return FirstLook(shown.home, BADGES)

    thursday = clock.today() + timedelta(days=2)  # the last kept day is Friday
    for day, needed in ((clock.today(), 0), (thursday, 0), (thursday + timedelta(days=1), 4)):
        put_away(Store.open(path, clock), look, day, LANGUAGE, folder)
        assert len(asked) == needed, day
    store = Store.open(path, clock)
    with store.change("Rename") as session:
        session.get_one(Task, 1).title = "Glaze"
    put_away(store, look, thursday, LANGUAGE, folder)
    assert len(asked) == 8
    assert read_last_home(folder, path, thursday, LANGUAGE) is not None


def test_old_ones_are_thinned(sample_file, tmp_path, clock, words, today):
    """R130: the cache does not grow with every file that was ever opened."""
    for number in range(10):
        path = tmp_path / f"{number}.outsource"
        shutil.copyfile(sample_file, path)
        store = Store.open(path, clock)
        put_away(store, look_at(store, words), today, LANGUAGE, tmp_path / "kept")
    assert len(list((tmp_path / "kept").iterdir())) == 8


def test_a_name_that_is_no_utf8_is_kept_too(new_file, words, clock, tmp_path):
    """R119: the mark names the file as the disk has it, whatever bytes that are."""
    path = tmp_path / os.fsdecode(b"bad\xff.outsource")
    shutil.copyfile(new_file, path)
    store = Store.open(path, clock)
    put_away(store, look_at(store, words), clock.today(), LANGUAGE, tmp_path / "kept")
    assert len(list((tmp_path / "kept").iterdir())) == 1
