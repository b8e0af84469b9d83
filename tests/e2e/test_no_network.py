"""R129: the program uses no network, whatever it is asked to do."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.offline import FORBIDDEN

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "outsource_desk"
NETWORK = re.compile(
    r"^(PySide6\.QtNetwork|PySide6\.QtWeb\w*|http|urllib|ftplib|smtplib|imaplib|poplib|telnetlib"
    r"|socketserver|xmlrpc|asyncio|ssl|requests|httpx|aiohttp|urllib3)(\.|$)"
)
LOCAL = {  # who may import what, and only these names of it
    "ui/start/single_instance.py": {
        "PySide6.QtNetwork.QLocalServer",
        "PySide6.QtNetwork.QLocalSocket",
    },
    "ui/start/self_test.py": {"PySide6.QtNetwork.QLocalServer"},
    "store/lock.py": {"socket"},  # the name of this computer
    "cli/display.py": {"socket"},  # whether the display of this computer answers
}
SIGSYS = 31


def imported(path):
    """Every module and name that a file imports, also late."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {one.name for one in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {f"{node.module}.{one.name}" for one in node.names}
    return found


def test_nothing_is_imported_that_knows_the_network():
    """R129: no file of the program imports it, but for the window's own local door."""
    wrong = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        found = {one for one in imported(path) if NETWORK.match(one) or one == "socket"}
        if found - LOCAL.get(name, set()):
            wrong[name] = sorted(found - LOCAL.get(name, set()))
    assert wrong == {}


def test_the_name_of_the_computer_is_all_that_is_asked():
    """R129: `socket` is imported for its host name alone."""
    text = (PACKAGE / "store" / "lock.py").read_text("utf-8")
    assert set(re.findall(r"\bsocket\.(\w+)", text)) <= {"gethostname"}


def test_the_display_is_asked_on_this_computer_only():
    """R129: it is a file of this computer, whatever the name of the display says."""
    text = (PACKAGE / "cli" / "display.py").read_text("utf-8")
    assert set(re.findall(r"\bsocket\.(\w+)", text)) == {"socket", "AF_UNIX"}


@pytest.fixture
def offline(tmp_path):
    """Run the program as somebody who never used it, with the network forbidden."""

    def run(what):
        homes = ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
        own = {name: str(tmp_path / name.lower()) for name in homes}
        for folder in own.values():
            Path(folder).mkdir()
        (tmp_path / "run").mkdir(mode=0o700)
        env = {**os.environ, **own, "XDG_RUNTIME_DIR": str(tmp_path / "run")}
        env |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}
        env["CUPS_SERVER"] = str(tmp_path / "cups.sock")  # else it is asked at 127.0.0.1
        return subprocess.run(
            [sys.executable, "-m", "tests.e2e.offline", what, str(tmp_path)],
            capture_output=True,
            check=False,
            cwd=ROOT,
            encoding="utf-8",
            env=env,
            timeout=240,
        )

    return run


def without_noise(text):
    """What Qt says about a platform without a screen tells nothing."""
    return "\n".join(row for row in text.splitlines() if "This plugin does not" not in row)


@pytest.mark.parametrize("walk", ["walk", pytest.param("walk-all", marks=pytest.mark.slow)])
def test_every_screen_and_document_without_a_network(offline, tmp_path, walk):
    """R129: start, pages, stages, dialogs, PDFs, export, import; the local door is open.

    Who prints talks to the print system of the computer; here it listens on a local socket.
    """
    done = offline(walk)
    assert done.returncode == 0, without_noise(done.stderr)
    count = int(re.search(r"(\d+) screens", done.stdout)[1])
    assert count > 40
    assert (tmp_path / "contract.pdf").exists()
    assert (tmp_path / "back.outsource").exists()
    sys.stdout.write(done.stdout)


def test_the_check_has_teeth(offline):
    """R129: both locks hold: one that Python sees, one that only the kernel sees."""
    done = offline("offend-python")
    assert done.returncode == FORBIDDEN
    assert "the network was used: socket." in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux can be asked for it")
def test_the_kernel_has_teeth(offline):
    done = offline("offend-qt")
    if "kernel True" not in done.stdout:
        pytest.skip("this kernel does not filter")
    assert done.returncode == -SIGSYS
