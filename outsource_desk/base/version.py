"""Which version this is, and from which commit a frozen one was built."""

from __future__ import annotations

import json
import re
from pathlib import Path

from outsource_desk.base.resources import resource

NAME = "outsource-desk"


def version() -> str:
    """Return "0.1.0"."""
    built = _built()
    if "version" in built:
        return built["version"]
    project = Path(__file__).resolve().parents[2] / "pyproject.toml"
    if project.exists():
        match = re.search(r'^version = "(.+)"$', project.read_text("utf-8"), re.MULTILINE)
        return match[1] if match else ""
    from importlib import metadata  # noqa: PLC0415  20 ms, only for an installed program

    return metadata.version(NAME)


def version_line() -> str:
    """Return "outsource-desk 0.1.0 (1a2b3c4d)" or "outsource-desk 0.1.0 (from source)"."""
    return f"{NAME} {version()} ({_built().get('commit', 'from source')})"


def _built() -> dict[str, str]:
    """Read what the build wrote down; nothing when run from source."""
    try:
        stamp = resource("build-info.json")
    except FileNotFoundError:
        return {}
    return {str(key): str(value) for key, value in json.loads(stamp.read_text("utf-8")).items()}
