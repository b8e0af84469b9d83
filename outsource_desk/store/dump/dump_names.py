"""What the documents of a data file are called outside of it, and who uses them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from outsource_desk.store.dump.dump_format import BLOB, DOCUMENTS, tables

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+')
SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,8}$")
LONGEST_BYTES = 80  # of the readable part; file systems limit a whole name to 255
PDF_MARK = b"%PDF-"


@dataclass(frozen=True, slots=True)
class DocumentUse:
    """One row that refers to a document."""

    table: str
    row_id: int
    name: str
    size: int  # bytes
    sha256: str


def document_uses(db: sqlite3.Connection) -> Iterator[DocumentUse]:
    """Yield every row that refers to a document, by table and number."""
    for table in tables(db):
        links = db.execute(
            'SELECT "from" FROM pragma_foreign_key_list(?) WHERE "table" = ?', (table.name, BLOB)
        ).fetchall()
        named = '"name"' if any(field.name == "name" for field in table.columns) else "''"
        for (column,) in links:
            sql = (
                f'SELECT t.rowid, {named}, b.size, b.sha256 FROM "{table.name}" t'  # noqa: S608  # names of our own tables
                f' JOIN {BLOB} b ON b.sha256 = t."{column}" ORDER BY t.rowid'
            )
            for row in db.execute(sql):
                yield DocumentUse(table.name, *row)


def document_files(db: sqlite3.Connection) -> dict[str, str]:
    """Return the path in the bundle of each document, by its SHA-256.

    The first row that refers to it gives the name; its table and number make it unique.
    """
    paths: dict[str, str] = {}
    for use in document_uses(db):
        if use.sha256 not in paths:
            paths[use.sha256] = f"{DOCUMENTS}/{_name(use, _looks_like(db, use.sha256))}"
    every = db.execute("SELECT sha256 FROM blob ORDER BY sha256").fetchall()
    return {sha256: paths.get(sha256, f"{DOCUMENTS}/unused {sha256}") for (sha256,) in every}


def _name(use: DocumentUse, suffix: str) -> str:
    own = SUFFIX.search(use.name)
    stem = UNSAFE.sub(" ", use.name.removesuffix(own[0]) if own else use.name)
    short = " ".join(stem.split()).encode()[:LONGEST_BYTES].decode(errors="ignore").strip(" .")
    start = f"{use.table}-{use.row_id:04}"
    return f"{start} {short}".rstrip() + (own[0].lower() if own else suffix)


def _looks_like(db: sqlite3.Connection, sha256: str) -> str:
    """Return the ending for a document whose name has none."""
    row = db.execute("SELECT rowid FROM blob WHERE sha256 = ?", (sha256,)).fetchone()
    with db.blobopen("blob", "data", row[0], readonly=True) as blob:  # substr() would read it all
        return ".pdf" if blob.read(len(PDF_MARK)) == PDF_MARK else ".bin"
