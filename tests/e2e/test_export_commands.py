"""R122: `export` and `import-json`, as scripts rely on them."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from outsource_desk.cli import OK, PROBLEMS, USAGE
from tests.store.dump.exported import everything_in, make_awkward


@pytest.fixture
def file(sample_store):
    make_awkward(sample_store)
    sample_store.close()
    return sample_store.path


@pytest.mark.parametrize("name", ["out", "out.zip"])
def test_there_and_back(run, file, tmp_path, name):
    """R122: an equal file; the one that was exported is not touched."""
    before = file.read_bytes()
    code, out, err = run("export", file, "--to", tmp_path / name)
    assert (code, err) == (OK, "")
    assert " 4 files: " in out
    assert run("import-json", tmp_path / name, tmp_path / "back.outsource") == (OK, "", "")
    assert everything_in(tmp_path / "back.outsource") == everything_in(file)
    assert file.read_bytes() == before
    code, out, _ = run("check", tmp_path / "back.outsource")
    assert "is sound" in out


def test_what_cannot_be_done_is_one_sentence(run, file, tmp_path):
    """R122: exit code 1, a sentence, nothing written; 2 when it was not understood."""
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "mine").touch()
    assert run("export", file, "--to", tmp_path / "out")[0] == OK
    before = sorted(tmp_path.rglob("*"))
    for arguments in (
        ("export", file, "--to", tmp_path / "taken"),
        ("export", file, "--to", tmp_path / "none" / "out"),
        ("export", tmp_path / "none", "--to", tmp_path / "x"),
        ("export", tmp_path / "out" / "data.json", "--to", tmp_path / "x"),
        ("import-json", tmp_path / "out", file),
        ("import-json", tmp_path / "none", tmp_path / "x"),
        ("import-json", file, tmp_path / "x"),
        ("import-json", tmp_path / "taken", tmp_path / "x"),
        ("import-json", tmp_path / "out", tmp_path / "none" / "x"),
    ):
        code, out, err = run(*arguments)
        assert (code, out) == (PROBLEMS, ""), arguments
        assert err.count("\n") == 1, arguments
        assert err.endswith(".\n"), arguments
        assert sorted(tmp_path.rglob("*")) == before, arguments
    assert run("export", file)[0] == USAGE
    assert run("import-json", file)[0] == USAGE


def test_the_name_has_a_hyphen_and_no_other(run):
    """README: the command is `import-json`, whatever its module is called."""
    assert "import-json" in run("--help")[1]
    assert "import_json" not in run("--help")[1]
    code, out, _ = run("import-json", "--help")
    assert (code, "new_file" in out) == (OK, True)


def test_neither_command_needs_a_window(file, tmp_path):
    """A server without a screen can do both."""
    tell = (
        "import sys; from outsource_desk.__main__ import main;"
        "code = main(['export', sys.argv[1], '--to', sys.argv[2]])"
        " or main(['import-json', sys.argv[2], sys.argv[3]]);"
        "print(any(name.startswith(('PySide6', 'shiboken6')) for name in sys.modules));"
        "sys.exit(code)"
    )
    paths = [str(path) for path in (file, tmp_path / "out", tmp_path / "back.outsource")]
    done = subprocess.run(
        [sys.executable, "-c", tell, *paths],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache")},
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("False\n")
    private = tmp_path / "cache" / "OutsourceDesk" / "Private"
    assert list(private.iterdir()) == []
