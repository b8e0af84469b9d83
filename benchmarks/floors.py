"""The floors of start-up, and how a fresh process is measured against them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

BARE_WINDOW = str(Path(__file__).with_name("bare_window.py"))


def measure(*arguments: str, home: Path | None = None) -> dict[str, float]:
    """Start a fresh Python with these arguments and return the JSON of its last line.

    home: a folder for settings, backups and caches, instead of those of this computer.
    """
    env = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    if home is not None:
        env |= owner_folders(home)
    env["QT_QPA_PLATFORM"] = "offscreen"
    command = [sys.executable, *arguments]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{' '.join(arguments)} failed:\n{done.stderr}")
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


def owner_folders(home: Path) -> dict[str, str]:
    """Return the variables that put settings, backups and caches into a folder."""
    return {f"XDG_{kind}_HOME": str(home / kind) for kind in ("CONFIG", "CACHE", "DATA", "STATE")}


def floor_a() -> dict[str, float]:
    """Return "frame" (s) and "pss_kb" of a bare PySide6 window with an empty table."""
    return measure(BARE_WINDOW)


def floor_b() -> dict[str, float]:
    """Return "frame", "idle" (s) and "pss_kb" of the same window followed by SQLModel."""
    return measure(BARE_WINDOW, "--sqlmodel")
