"""The topics of Help: texts in resources/help, and lists made from the program itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from outsource_desk.base.resources import resource
from outsource_desk.services.radar.mistakes import mistakes_text
from outsource_desk.ui.frame.shortcuts import SHORTCUTS

FIRST: Final = "start"
# In the order of the list: file in resources/help, or a list made here.
KEYS: Final = (
    FIRST,
    "home",
    "tasks",
    "scan",
    "brief",
    "request",
    "milestones",
    "contracts",
    "vendors",
    "sheets",
    "payments",
    "reports",
    "files",
    "history",
    "search",
    "settings",
    "mistakes",
    "shortcuts",
    "glossary",
    "data",
    "privacy",
    "export",
)


@dataclass(frozen=True, slots=True)
class Topic:
    """A text in Markdown; its first line is the title."""

    title: str
    text: str


def topics() -> dict[str, Topic]:
    """Return every topic by its key."""
    texts = {
        key: resource(f"help/{key}.md").read_text("utf-8") for key in KEYS if key != "shortcuts"
    }
    texts["shortcuts"] = _shortcuts()
    texts["mistakes"] = f"{texts['mistakes']}\n{mistakes_text()}"
    return {key: Topic(_title(texts[key]), texts[key]) for key in KEYS}


def _title(text: str) -> str:
    return text.partition("\n")[0].lstrip("# ")


def _shortcuts() -> str:
    parts = ["# Keyboard shortcuts"]
    for title, keys in SHORTCUTS:
        rows = [f"| **{key}** | {what} |" for key, what in keys]
        parts.append("\n".join((f"## {title}", "", "| Key | What it does |", "|---|---|", *rows)))
    return "\n\n".join(parts)
