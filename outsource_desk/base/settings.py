"""What the owner likes: kept outside the data file, one small JSON file per computer."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any

from outsource_desk.base.files import open_regular, write_whole

if TYPE_CHECKING:
    from pathlib import Path

RECENT_FILES = 8


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting has a value that works for a new owner."""

    theme: str = "system"  # system, light, dark
    text_percent: int = 100  # 90 … 160
    density: str = "normal"  # normal, compact
    locale: str = ""  # empty: what the computer says
    recent: tuple[str, ...] = ()
    backup_place: str = ""  # a second folder for backups; empty: none was chosen
    window: dict[str, str] = field(default_factory=dict)  # sizes and places, Qt's own words

    def with_recent(self, path: str) -> Settings:
        """Return settings in which `path` is the file opened last."""
        others = tuple(name for name in self.recent if name != path)
        return replace(self, recent=(path, *others)[:RECENT_FILES])


def load_settings(path: Path) -> Settings:
    """Read the settings; what is missing or unreadable falls back to its default."""
    try:
        with open_regular(path) as file:
            stored = json.loads(file.read())
    except (OSError, ValueError, RecursionError):
        return Settings()
    return _from_json(stored) if isinstance(stored, dict) else Settings()


def save_settings(path: Path, settings: Settings) -> None:
    """Keep the settings. Raises: OSError."""
    write_whole(path, json.dumps(asdict(settings), indent=1).encode())


def _from_json(stored: dict[str, Any]) -> Settings:
    default = Settings()
    known: dict[str, Any] = {}
    for setting in fields(Settings):
        value, usual = stored.get(setting.name), getattr(default, setting.name)
        if isinstance(usual, tuple) and isinstance(value, list):
            known[setting.name] = tuple(str(part) for part in value)
        elif value is not None and type(value) is type(usual):
            known[setting.name] = value
    return Settings(**known)
