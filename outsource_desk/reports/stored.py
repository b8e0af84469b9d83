"""A document as it is: the very bytes that went out, else as it would be printed now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.reports.build import build_pdf
from outsource_desk.reports.document import DOCUMENTS

if TYPE_CHECKING:
    from outsource_desk.base.text import Words
    from outsource_desk.reports.document import DocumentSubject
    from outsource_desk.reports.paper import Paper
    from outsource_desk.store.store import Store


def pdf_of(key: str, store: Store, subject: DocumentSubject, words: Words, paper: Paper) -> bytes:
    """Return a document about `subject`; of what is out nobody can print another version."""
    composer = DOCUMENTS[key]
    stored = composer.document.stored
    out = stored(store, subject) if stored is not None else None
    return out or build_pdf(key, composer.load(store, subject), words, paper)
