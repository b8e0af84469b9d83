#!/usr/bin/env python3
"""Set up and drive the project with nothing but Python 3.11 or newer.

    python3 dev.py run [FILE]      start the program (without a display: write papers to out/)
    python3 dev.py test [...]      every test; --with-clients: also with other PDF programs
    python3 dev.py check           style, types, layers and dead code only, in seconds
    python3 dev.py bench           speed and memory beside their floors
    python3 dev.py torture [...]   the long forms of the slow tests, with their figures
    python3 dev.py shots DIR       every page, step and dialog as pictures; with --against OTHER
                                   those that differ from the pictures in that folder are listed
    python3 dev.py build           freeze into dist/ and let the frozen program test itself

The first call puts the pinned packages into .venv; later calls start at once. On Debian and
Ubuntu, as root, missing system libraries are installed too; otherwise the line to type is shown.
"""

from __future__ import annotations

import compileall
import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time
import venv
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
WINDOWS = os.name == "nt"
LINUX = sys.platform.startswith("linux")
PYTHON_NAME = f"python{sys.version_info[0]}.{sys.version_info[1]}"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
SITE = VENV / ("Lib/site-packages" if WINDOWS else f"lib/{PYTHON_NAME}/site-packages")
OUT = ROOT / "out"
FROZEN = ROOT / "dist" / "outsource-desk" / ("outsource-desk.exe" if WINDOWS else "outsource-desk")

# What Qt loads from the system: file name of the library, and the Debian package that holds it.
# Only the ones asked for by name: apt brings what these need in turn.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}

# The rules of the house that are checked by a program; tests/quality runs the same list.
CHECKS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
    ("lint-imports",),
    ("vulture",),
    ("deptry", "."),
)


class SetupError(Exception):
    """What is missing on this computer, in words for the person at the keyboard."""


def main(arguments: list[str]) -> int:
    """Run one command and return its exit code."""
    command, options = (arguments[0], arguments[1:]) if arguments else ("help", [])
    if command in {"help", "-h", "--help"}:
        print(__doc__)
        return 0
    if command not in COMMANDS:
        print(f"dev.py: there is no command “{command}”.\n{__doc__}", file=sys.stderr)
        return 2
    try:
        return COMMANDS[command](options)
    except SetupError as problem:
        print(f"dev.py: {problem}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


# --- the commands -----------------------------------------------------------------------------


def run(options: list[str]) -> int:
    """Start the program; where no window can open, do its main job into out/ instead."""
    no_display = LINUX and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    ensure_ready("requirements.lock", window=not no_display)
    if not no_display or set(options) - {"--sample"}:
        return call("-m", "outsource_desk", *options)
    print("There is no display here, so no window can open. Writing the sample business, its")
    print("comparison and contract as PDF, and pictures of the program to out/ instead …")
    status = call("-m", "outsource_desk", "--demo", str(OUT), offscreen=True)
    for file in sorted(OUT.rglob("*")) if status == 0 else ():
        if file.is_file():
            print(f"  {file.relative_to(ROOT)}  {file.stat().st_size / 1000:,.0f} kB")
    return status


def test(options: list[str]) -> int:
    """Run every test but the long ones, on two processors."""
    ensure_ready("requirements-dev.lock")
    if "--with-clients" in options:
        from tests.reports.reply.install import install_clients

        options = [option for option in options if option != "--with-clients"]
        install_clients(VENV, install_from_system)
    fixed = ("-m", "pytest", "-q", "-n", "2", "--max-worker-restart", "4", "-m", "not slow")
    longest = ("--durations=10", "--durations-min=2")  # what to make shorter first
    return call(*fixed, *longest, *options, folder=ROOT, offscreen=True)


def torture(options: list[str]) -> int:
    """Run the long forms of the slow tests and show the figures they print as a table."""
    ensure_ready("requirements-dev.lock")
    fixed = ("-m", "pytest", "-v", "-m", "slow", "-p", "tests.torture.figures")
    return call(*fixed, *options, folder=ROOT, offscreen=True)


def check(_options: list[str]) -> int:
    """Run the tools of CHECKS, two at a time, and show what each of them says."""
    ensure_ready("requirements-dev.lock")
    failed = 0
    with ThreadPoolExecutor(2) as pool:
        for tool, done in zip(CHECKS, pool.map(run_tool, CHECKS), strict=True):
            print(f"{'ok    ' if done.returncode == 0 else 'FAILED'} {' '.join(tool)}", flush=True)
            if done.returncode:
                failed += 1
                print(done.stdout + done.stderr)
    return 1 if failed else 0


def bench(options: list[str]) -> int:
    """Measure the program and its floors in the same run."""
    ensure_ready("requirements-dev.lock")
    return call("-m", "benchmarks", *options, folder=ROOT, offscreen=True)


def shots(options: list[str]) -> int:
    """Draw every page, wizard step and dialog into a folder; compare them with another one."""
    match options:
        case [folder] if not folder.startswith("-"):
            against = []
        case [folder, "--against", other] if Path(other).is_dir():
            against = ["--against", other]
        case [_, "--against", other]:
            print(f"dev.py: there are no pictures in {other}.")
            return 2
        case _:
            print("dev.py: shots needs a folder, as in: python3 dev.py shots out/shots")
            print("        or two: python3 dev.py shots out/shots --against out/former")
            return 2
    ensure_ready("requirements.lock")
    return call("-m", "outsource_desk", "--shots", folder, *against, offscreen=True)


def build(_options: list[str]) -> int:
    """Freeze the program with build.spec, then let the frozen program test itself."""
    ensure_ready("requirements-dev.lock", freezing=True)
    began = time.monotonic()
    freeze = ["-m", "PyInstaller", "--noconfirm", "--clean", "--log-level=ERROR", "build.spec"]
    same_every_time = {"PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": commit_time()}
    status = subprocess.call([PYTHON, *freeze], cwd=ROOT, env=environment() | same_every_time)
    if status:
        return status
    size = sum(file.lstat().st_size for file in FROZEN.parent.rglob("*") if file.is_file())
    took = time.monotonic() - began
    print(f"{FROZEN.parent.relative_to(ROOT)}: {size / 1e6:.0f} MB, built in {took:.0f} s")
    return subprocess.call([FROZEN, "--self-test"], env=environment(offscreen=True))


COMMANDS = {act.__name__: act for act in (run, test, check, bench, torture, shots, build)}


# --- starting things --------------------------------------------------------------------------


def environment(*, offscreen: bool = False) -> dict[str, str]:
    """Return the environment of a child: it may keep compiled modules, or every start is slow."""
    result = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return result | {"QT_QPA_PLATFORM": "offscreen"} if offscreen else result


def call(*arguments: str, folder: Path | None = None, offscreen: bool = False) -> int:
    """Run the Python of .venv and return its exit code."""
    return subprocess.call([PYTHON, *arguments], cwd=folder, env=environment(offscreen=offscreen))


def run_tool(tool: tuple[str, ...]) -> subprocess.CompletedProcess[str]:
    """Run one of CHECKS and keep what it says."""
    command = [str(PYTHON.with_name(tool[0])), *tool[1:]]
    env = environment()
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)


def commit_time() -> str:
    """Return the moment of the last commit, so that two builds of it are alike."""
    command = [shutil.which("git") or "false", "log", "-1", "--format=%ct"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.strip() or "0"


# --- setting up -------------------------------------------------------------------------------


def ensure_ready(lock_name: str, *, window: bool = False, freezing: bool = False) -> None:
    """Bring system libraries and the packages of a lock file to where Python finds them.

    Raises: SetupError, with the line to type, when this cannot be done from here.
    """
    missing = missing_from_system(window=window, freezing=freezing) if LINUX else []
    if missing:
        install_from_system(missing)
    stamps = [SITE / f"{name}.stamp" for name in (lock_name, "requirements-dev.lock")]
    if not (has_venv() and any(is_current(stamp) for stamp in stamps)):
        if not has_venv():
            venv.create(VENV, with_pip=True, clear=VENV.exists())
        install_packages(lock_name)


def missing_from_system(*, window: bool, freezing: bool) -> list[str]:
    """Return the Debian packages this computer lacks, all at once, so that one line is enough."""
    wanted = QT_LIBRARIES | (WINDOW_LIBRARIES if window else {})
    if freezing and sys.base_prefix == "/usr":  # Debian's own Python is linked statically
        wanted |= {f"lib{PYTHON_NAME}.so.1.0": f"lib{PYTHON_NAME}"}
    missing = [package for library, package in wanted.items() if not is_loadable(library)]
    if freezing and shutil.which("objdump") is None:
        missing.append("binutils")
    if not has_venv() and importlib.util.find_spec("ensurepip") is None:
        missing.append("python3-venv")  # Debian keeps it apart from Python
    return missing


def is_loadable(library: str) -> bool:
    """Tell whether the system has a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_venv() -> bool:
    """Tell whether .venv is whole and made by a Python of this version."""
    return PYTHON.exists() and (SITE / "pip").exists()


def is_current(stamp: Path) -> bool:
    """Tell whether the packages of a lock file are installed as the lock file stands now."""
    return stamp.exists() and stamp.read_text("utf-8") == fingerprint(stamp.stem)


def fingerprint(lock_name: str) -> str:
    """Return what changes when .venv must be brought up to date."""
    parts = [(ROOT / name).read_bytes() for name in (lock_name, "pyproject.toml")]
    return hashlib.sha256(b"".join([*parts, sys.version.encode()])).hexdigest()


def install_packages(lock_name: str) -> None:
    """Install exactly what a lock file names, and make the project importable from anywhere."""
    print("Installing Python packages into .venv (once; a minute or less) …", flush=True)
    options = ("--disable-pip-version-check", "--quiet", "--require-hashes", "-r", lock_name)
    if call("-m", "pip", "install", *options, folder=ROOT):
        raise SetupError(
            "The Python packages could not be installed; nothing else was changed. "
            "Check the internet connection and run the same command again."
        )
    # A .pth line instead of "pip install -e .", which would download a build backend unhashed.
    (SITE / "outsource_desk.pth").write_text(f"{ROOT}\n", "utf-8")
    for folder in (SITE, ROOT / "outsource_desk"):
        compileall.compile_dir(folder, quiet=2, workers=2)
    (SITE / f"{lock_name}.stamp").write_text(fingerprint(lock_name), "utf-8")


def install_from_system(packages: list[str]) -> None:
    """Install Debian packages as root.

    Raises: SetupError, with the line to type, for anybody else and on other systems.
    """
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if shutil.which("apt-get") and os.geteuid() == 0:
        print(f"Installing {', '.join(packages)} …", flush=True)
        env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        steps = (["apt-get", "update"], install)  # a bare system has no package list yet
        done = [subprocess.call([*s, "-qq"], env=env, stdout=subprocess.DEVNULL) for s in steps]
        if done[-1] == 0:
            return
    raise SetupError(
        "The program needs system packages that are missing. Please type\n\n"
        f"    sudo apt-get update && sudo {' '.join(install)}\n\n"
        "and run the same command again (on other systems, the packages that serve the same end)."
    )


if __name__ == "__main__":
    if sys.version_info < (3, 11):  # noqa: UP036 - the point is to tell an older Python so
        sys.exit("dev.py: Python 3.11 or newer is needed; this is " + sys.version.split()[0])
    sys.exit(main(sys.argv[1:]))
