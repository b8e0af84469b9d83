"""Facts about files in words, and the folder they lie in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

if TYPE_CHECKING:
    from pathlib import Path

    from outsource_desk.base.text import Words
    from outsource_desk.services.file.file_properties import FileProperties
    from outsource_desk.ui.frame.desk import Desk


def content_words(words: Words, facts: FileProperties) -> str:
    """Return "10 tasks, 15 vendors … and 3 attached documents (1.2 MB)"."""
    parts = [words.count(*count) for count in facts.counts]
    if facts.documents:
        size = words.size(facts.documents_bytes)
        documents = words.count(facts.documents, "attached document", "attached documents")
        parts.append(f"{documents} ({size})")
    return ", ".join(parts) or "Nothing yet"


def show_folder(desk: Desk, folder: Path) -> None:
    """Open a folder in the file manager, or say where it is."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
        desk.say(f"The folder could not be opened. It is {folder}", undo=False)
