"""The commands of the README, as scripts rely on them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from outsource_desk.base.clock import SystemClock
from outsource_desk.cli import OK, PROBLEMS, USAGE
from outsource_desk.records.contract import Contract
from outsource_desk.records.vendor import Vendor
from outsource_desk.reports.document import DOCUMENTS
from outsource_desk.services.file.listing import KINDS
from outsource_desk.store.store import Store
from tests.store.test_store_golden import GOLDEN, made_of

TASK, CONTRACT = 4, 2  # of the sample business
SUBJECTS = {"task": ("--task", str(TASK)), "contract": ("--contract", str(CONTRACT)), None: ()}
WITHOUT_QT = (
    (OK, "list", "{file}", "tasks"),
    (OK, "report", "{file}", "contract", "--contract", "2", "--out", "{folder}/c.pdf"),
    (PROBLEMS, "check", "{file}"),
    (OK, "backup", "{file}", "{folder}/copy.outsource"),
)
TELL_QT = """
import json, sys
from outsource_desk.__main__ import main
for command in json.loads(sys.argv[1]):
    code = main(command)
    with_qt = any(name.startswith(("PySide6", "shiboken6")) for name in sys.modules)
    print("\\n", json.dumps([command[0], code, with_qt]))
"""


@pytest.fixture
def sample(sample_store):
    """A file that nobody has open."""
    sample_store.close()
    return sample_store.path


def is_one_sentence(text):
    return text.count("\n") == 1 and text.strip().endswith(".")


def process(*arguments, cwd=None):
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        check=False,
        cwd=cwd,
        encoding="utf-8",
        env=env,
        timeout=60,
    )


def test_sample_writes_a_business_and_never_over_a_file(run, tmp_path):
    """R120: the sample opens; a second time what is there is kept, in one sentence."""
    path = tmp_path / "sample.outsource"
    assert run("sample", path) == (OK, "", "")
    before = path.read_bytes()
    code, out, err = run("sample", path)
    assert (code, out) == (PROBLEMS, "")
    assert is_one_sentence(err.replace("kept. Choose", "kept; choose"))
    assert path.read_bytes() == before


@pytest.mark.parametrize("kind", KINDS)
def test_list_tells_the_same_as_table_and_as_json(run, sample, kind):
    """R120: the first line names the columns; JSON has the same names and rows."""
    code, table, err = run("list", sample, kind)
    assert (code, err) == (OK, "")
    columns, *rows = [line.split("\t") for line in table.splitlines()]
    code, text, err = run("list", sample, kind, "--json")
    assert (code, err) == (OK, "")
    found = json.loads(text)
    assert [list(one) for one in found] == [columns] * len(rows)
    assert [row[0] for row in rows] == [str(one["id"]) for one in found]
    assert found


def test_letters_that_no_font_has_are_told(run, sample, tmp_path):
    """R128: the contract is written, and a sentence says what stands as a mark in it."""
    store = Store.open(sample, SystemClock())
    with store.change("Rename", filling=True) as session:
        vendor_id = session.get_one(Contract, 2).vendor_id
        session.get_one(Vendor, vendor_id).name = "深圳 GmbH"
    store.close()
    out = tmp_path / "c.pdf"
    code, _, err = run("report", sample, "contract", "--contract", "2", "--out", out)
    assert code == OK
    assert err.startswith("No font of this computer can print these letters: 圳 深.")
    _, text, _ = run("check", sample)
    assert "A name cannot be printed" in text


@pytest.mark.parametrize("key", sorted(DOCUMENTS.keys()))
def test_every_document_is_written(run, sample, tmp_path, key):
    """R82: each document comes out as a PDF without a window."""
    out = tmp_path / f"{key}.pdf"
    subject = SUBJECTS[DOCUMENTS[key].document.needs]
    assert run("report", sample, key, *subject, "--out", out) == (OK, "", "")
    assert out.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("report", "{file}", "invoice", "--out", "x.pdf"), "There are: "),
        (("report", "{file}", "request", "--out", "x.pdf"), "--task"),
        (("report", "{file}", "contract", "--task", "4", "--out", "x.pdf"), "--contract"),
        (("report", "{file}", "contract", "--contract", "2"), "--out"),
        (("list", "{file}", "shoes"), "tasks"),
        (("list", "{file}"), "kind"),
        (("--nonsense",), "--nonsense"),
    ],
)
def test_what_is_not_understood_is_said_in_a_line(run, sample, arguments, told):
    """R120: exit code 2, one line on standard error, nothing written."""
    code, out, err = run(*(one.format(file=sample) for one in arguments))
    assert (code, out) == (USAGE, "")
    assert told in err
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("list", "{folder}/nowhere.outsource", "tasks"),
        ("list", "{folder}/words.outsource", "tasks"),
        ("report", "{file}", "contract", "--contract", "999", "--out", "{folder}/x.pdf"),
        ("report", "{file}", "request", "--task", "999", "--out", "{folder}/x.pdf"),
        ("report", "{file}", "request", "--task", "4", "--out", "{folder}/no/such/x.pdf"),
        ("backup", "{file}", "{file}"),
        ("backup", "{file}", "{folder}/no/such/copy.outsource"),
    ],
)
def test_what_cannot_be_done_is_said_in_words(run, sample, tmp_path, arguments):
    """R120: exit code 1 and a message for people; no traceback, no half-written file."""
    (tmp_path / "words.outsource").write_text("Only words.")
    before = sample.read_bytes()
    code, out, err = run(*(one.format(file=sample, folder=tmp_path) for one in arguments))
    assert (code, out) == (PROBLEMS, "")
    assert err.endswith(".\n")
    assert err.count("\n") == 1
    assert not (tmp_path / "x.pdf").exists()
    assert sample.read_bytes() == before


def test_check_tells_problems_and_a_damaged_file(run, sample, tmp_path):
    """R120: open findings and a broken file are exit code 1; an empty business is 0."""
    code, out, _ = run("check", sample)
    assert code == PROBLEMS
    assert len(out.splitlines()) > 1
    code, out, _ = run("check", sample, "--json")
    found = json.loads(out)
    assert found["file"]["sound"] is True
    first = found["findings"][0]
    assert {"check", "key", "severity", "title", "why", "reason", "stage", "place"} == set(first)
    assert first["place"]["stage"] == first["stage"] == "deliver"
    broken = tmp_path / "broken.outsource"
    data = bytearray(sample.read_bytes())
    data[8192:12288] = b"\x55" * 4096
    broken.write_bytes(data)
    code, out, _ = run("check", broken, "--json")
    assert code == PROBLEMS
    assert json.loads(out)["file"]["sound"] is False


def test_an_empty_business_has_no_findings(run, empty_store):
    """R120: exit code 0 means: sound, and nothing to look at."""
    empty_store.close()
    code, _, err = run("check", empty_store.path)
    assert (code, err) == (OK, "")


def test_backup_is_a_file_that_opens(run, sample, tmp_path, clock):
    """R120: the copy holds the same tasks."""
    copy = tmp_path / "copy.outsource"
    assert run("backup", sample, copy) == (OK, "", "")
    Store.open(copy, clock, read_only=True).close()
    assert run("list", copy, "tasks") == run("list", sample, "tasks")


def test_version_is_one_line(run):
    """R120: a name and a number."""
    code, out, _ = run("--version")
    assert code == OK
    assert re.fullmatch(r"outsource-desk \d+\.\d+\.\d+\S* \(.+\)\n", out)


def test_scripts_need_no_window(sample, tmp_path):
    """R120: list, report, check and backup import no Qt: they run where there is none."""
    commands = [
        [each.format(file=sample, folder=tmp_path) for each in command]
        for _, *command in WITHOUT_QT
    ]
    done = process("-c", TELL_QT, json.dumps(commands))
    assert (done.stderr, done.returncode) == ("", OK)
    told = [json.loads(line) for line in done.stdout.splitlines() if line.startswith(' ["')]
    assert told == [[name, code, False] for code, name, *_ in WITHOUT_QT]
    assert (tmp_path / "c.pdf").exists()
    assert (tmp_path / "copy.outsource").exists()


def test_the_program_proves_itself(tmp_path):
    """R120: --self-test prints a line for each part and writes its report."""
    report = tmp_path / "report.json"
    done = process("-m", "outsource_desk", f"--self-test={report}")
    assert done.returncode == OK, done.stdout + done.stderr
    found = json.loads(report.read_text("utf-8"))
    assert found["checks"]
    assert all(one["ok"] for one in found["checks"])
    assert len(done.stdout.splitlines()) == len(found["checks"])


def test_restore_goes_back_and_prints_where_the_former_file_is(run, sample, tmp_path, monkeypatch):
    """R118: the copy is in place and unchanged, the former file is kept; a bad copy is refused."""
    from outsource_desk.cli.commands import restore

    monkeypatch.setattr(restore, "backups_folder", lambda: tmp_path / "copies")
    copy = tmp_path / "copy.outsource"
    assert run("backup", sample, copy) == (OK, "", "")
    present, wanted = sample.read_bytes(), copy.read_bytes()
    code, out, err = run("restore", sample, copy)
    assert (code, err) == (OK, "")
    assert Path(out.strip()).read_bytes() == present
    assert (sample.read_bytes(), copy.read_bytes()) == (wanted, wanted)
    copy.write_bytes(wanted[:9000])
    code, out, err = run("restore", sample, copy)
    assert (code, out) == (PROBLEMS, "")
    assert is_one_sentence(err)
    assert sample.read_bytes() == wanted


def test_what_a_crash_left_and_an_older_format_are_read_from_a_copy(run, sample, tmp_path):
    """R119: nothing is lost and nothing of the file is changed, not even what the crash left."""
    crashed = leave_half_a_change(sample)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    code, told, said = run("list", crashed, "tasks")
    assert (code, said) == (OK, "")
    assert "half saved" not in told
    assert "Web shop redesign" in told
    after = {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    assert after == before
    old = made_of(GOLDEN / "v1.sql", tmp_path / "old.outsource")
    code, told, _ = run("list", old, "tasks")
    assert code == OK
    assert "Web shop redesign" in told
    assert old.read_bytes()[60:64] == (1).to_bytes(4)


def test_who_reads_may_stop_reading(sample):
    """House rule: `… | head -1` is no error and prints no trace."""
    program = [sys.executable, "-m", "outsource_desk", "list", str(sample), "tasks"]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        child.stdout.close()
        assert child.stderr.read() == b""
        assert child.wait() == OK


def leave_half_a_change(path):
    """Change a title and die before COMMIT, with the half change on the disk already."""
    program = (
        "import os, sqlite3, sys; db = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "db.execute('PRAGMA cache_size = 1'); db.execute('BEGIN IMMEDIATE');"
        "db.execute('UPDATE history_row SET after = after || 1');"
        "db.execute(\"UPDATE task SET title = 'half saved'\"); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", program, str(path)], check=False)
    assert path.with_name(f"{path.name}-journal").stat().st_size > 0
    return path
