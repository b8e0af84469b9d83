"""A file of a stranger costs a sentence at most: no hang, no memory, nothing written."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from outsource_desk.__main__ import READ_REPLY
from outsource_desk.base.errors import UserError
from outsource_desk.reports.reply.reader import read_reply
from outsource_desk.reports.reply.trouble import TROUBLES
from tests.quality.tree import ROOT
from tests.reports.reply.hostile import all_files
from tests.reports.reply.hostile_pdf import good_pdf

SECONDS, MEGABYTES = 10, 300
FEW = {
    "cut-11.pdf",
    "bent-2.pdf",
    "twice-1.pdf",
    "cut-11.xlsx",
    "zeros-1.xlsx",
    "value-bomb.pdf",
    "page-bomb.pdf",
    "parent-loop.pdf",
    "kids-loop.pdf",
    "fields-loop.pdf",
    "pages-loop.pdf",
    "deep-arrays.pdf",
    "many-kids.pdf",
    "odd-types.pdf",
    "script-at-opening.pdf",
    "launch-at-opening.pdf",
    "password.pdf",
    "owner-password.pdf",
    "another-program.pdf",
    "zip-bomb.xlsx",
    "entities-in-sheet.xlsx",
    "last-row.xlsx",
    "document.docx",
    "old.xls",
    "answers.fdf",
    "protected-128.pdf",
    "protected-256.pdf",
    "nothing.pdf",
    "text.pdf",
    "too-large.pdf",
    "with-a-program.pdf",
    "lone-surrogate.pdf",
}


def run(names, tmp_path):
    """Return what the program says about these files, having checked that nothing was written."""
    inbox, place = tmp_path / "inbox", tmp_path / "place"
    inbox.mkdir()
    place.mkdir()
    for name, make in all_files():
        if names is None or name in names:
            (inbox / name).write_bytes(make())
    home = {"HOME": str(place), "TMPDIR": str(place), "PYTHONPATH": str(ROOT)}
    environment = {**os.environ, **home, "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "tests.reports.reply.hostile_run", str(inbox)],
        cwd=place,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert list(place.iterdir()) == []
    return [json.loads(line) for line in done.stdout.splitlines()]


def assert_harmless(told):
    """Each file gave a sentence or an answer, in time and in little memory."""
    for one in told:
        assert one["seconds"] < SECONDS, one
        assert one["megabytes"] <= MEGABYTES, one
        if "sentence" in one:
            assert one["sentence"].startswith(f"“{one['name']}” "), one
            assert one["sentence"].endswith("Nothing was changed."), one
        else:
            assert one["kind"] in ("pdf", "xlsx", "flat"), one


def test_few_dozen_hostile_files(tmp_path):
    """R38: cut, bent, bombs, loops, locked, foreign: a sentence or an answer, never a hang."""
    told = {one["name"]: one for one in run(FEW, tmp_path)}
    assert set(told) == FEW
    assert_harmless(told.values())
    assert told["script-at-opening.pdf"]["problems"] == ["script"]
    assert told["launch-at-opening.pdf"]["problems"] == ["script"]
    assert told["with-a-program.pdf"]["problems"] == ["attached"]
    assert "password" in told["password.pdf"]["sentence"]
    assert told["owner-password.pdf"]["mark"]
    for name in ("protected-128.pdf", "protected-256.pdf"):
        assert "without “Protect”" in told[name]["sentence"]
    assert "memory" in told["zip-bomb.xlsx"]["sentence"]
    assert "25 MB" in told["too-large.pdf"]["sentence"]
    assert (told["another-program.pdf"]["kind"], told["another-program.pdf"]["mark"]) == (
        "pdf",
        False,
    )


@pytest.mark.slow
def test_all_hostile_files(tmp_path):
    """R38: the long form: more than two hundred files."""
    told = run(None, tmp_path)
    assert len(told) >= 200
    assert_harmless(told)
    slowest = max(told, key=lambda one: one["seconds"])
    sys.stdout.write(
        f"hostile replies: {len(told)} files, {sum('sentence' in one for one in told)} refused; "
        f"slowest {slowest['seconds']:.1f} s ({slowest['name']}), "
        f"largest process {told[-1]['megabytes']:.0f} MB\n"
    )


def test_what_is_no_file_is_refused(tmp_path):
    """R38: a folder, a pipe and a file that is not there are refused at once."""
    pipe = tmp_path / "pipe.pdf"
    os.mkfifo(pipe)
    for path in (tmp_path, pipe, tmp_path / "gone.pdf"):
        with pytest.raises(UserError, match=r"Nothing was changed\."):
            read_reply(path)


def test_what_takes_too_long_is_ended(tmp_path):
    """R38: an owner waits seconds at most; what ran out of time is told as such."""
    path = tmp_path / "slow.pdf"
    path.write_bytes(good_pdf())
    with pytest.raises(UserError, match="takes too long"):
        read_reply(path, seconds=0.001)


@pytest.mark.parametrize("is_frozen", [False, True])
def test_the_reading_process_is_this_very_program(is_frozen, tmp_path, monkeypatch):
    """R38: started from source or as a frozen program; nothing of the file is on its command."""
    told = []
    path = tmp_path / "bid.pdf"
    path.write_bytes(b"%PDF-")
    monkeypatch.setattr(sys, "frozen", is_frozen, raising=False)
    monkeypatch.setattr(
        subprocess, "run", lambda command, **_: told.append(command) or done(command)
    )
    with pytest.raises(UserError, match="could not be read"):
        read_reply(path)
    start = [sys.executable] if is_frozen else [sys.executable, "-m", "outsource_desk"]
    assert told == [[*start, READ_REPLY]]


def done(command):
    return subprocess.CompletedProcess(command, 0, b"no JSON", b"")


def test_every_trouble_is_a_sentence():
    """House rule: what cannot be read is told in words that say what to do."""
    for words in TROUBLES.values():
        assert words.endswith(".")
        assert words[0].islower()
