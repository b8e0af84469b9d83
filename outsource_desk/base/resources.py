"""The files that travel with the program: templates, samples, icons, help."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any


def resource(name: str) -> Path:
    """Return the path of a shipped file or folder; `name` is relative to resources/.

    Raises: FileNotFoundError when the build forgot it (a bug, not the owner's mistake).
    """
    here = Path(__file__).resolve()
    frozen = getattr(sys, "_MEIPASS", None)
    roots = [Path(frozen) / "resources"] if frozen else []
    roots += [here.parents[1] / "_resources", here.parents[2] / "resources"]
    for root in roots:
        if (root / name).exists():
            return root / name
    raise FileNotFoundError(f"resources/{name}")


def read_toml(name: str) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415  the first window needs none

    with resource(name).open("rb") as file:
        return tomllib.load(file)
