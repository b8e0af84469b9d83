"""Making a data file from a dump, trusting nothing that stands in it.

The rows go into an empty file of the dump's own format, each proved before it goes in; the file is
then led up to today's like any older data file. Until all is proved, it has another name.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import sqlite3
from contextlib import closing
from typing import IO, TYPE_CHECKING, Any

from outsource_desk.base.bundle_source import source
from outsource_desk.base.errors import UserError
from outsource_desk.base.files import new_part
from outsource_desk.base.json_stream import BadJsonError, JsonStream
from outsource_desk.records.sql import APPLICATION_ID
from outsource_desk.records.tables import METADATA
from outsource_desk.store.documents import LARGEST_BYTES, PIECE_BYTES
from outsource_desk.store.dump import format as words
from outsource_desk.store.errors import DataFileError, translated
from outsource_desk.store.file_facts import is_thawed
from outsource_desk.store.files import discard, put_new, refuse_existing, sweep_parts
from outsource_desk.store.formats import make_file
from outsource_desk.store.migrate import climb
from outsource_desk.store.opening import check
from outsource_desk.store.schema import Schema
from outsource_desk.store.wary import MOST_CHARACTERS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from outsource_desk.base.bundle_source import BundleSource

    PutDocument = Callable[[sqlite3.Connection, dict[str, Any], str], None]

NEWER = (
    "“{name}” was exported by a newer Outsource Desk, and nothing was written: update this"
    " program, then import it again."
)
FOREIGN = "“{name}” is no export of Outsource Desk, and nothing was written: choose another file."
WRONG = (
    "“{name}” cannot be imported, because something in it is not as it was exported ({what}), and"
    " nothing was written: export everything once more."
)
DOCUMENT = re.compile(rf"{words.DOCUMENTS}/[^/\\:\x00-\x1f]{{1,200}}")
SHA256 = re.compile(r"[0-9a-f]{64}")
KINDS: dict[str, type] = {"INTEGER": int, "TEXT": str}
HALF_LETTER = re.compile("[\ud800-\udfff]")
ROWS_PER_REPORT = 256


def import_dump(dump: Path, target: Path, report: Callable[[float], None]) -> None:
    """Make the data file `target` from a dump: its folder, its zip, or data.json with the folder.

    Raises: UserError when the name is taken or anything in the dump is wrong; nothing is written.
    """
    refuse_existing(target)
    try:
        with source(dump, words.MAIN_FILE) as files:
            sweep_parts(target)
            part = new_part(target)
            try:
                with translated(target):
                    _Undump(files, part, target, report).run()
                put_new(part, target)
            finally:
                discard(part)
    except BadJsonError as error:
        raise UserError(WRONG.format(name=dump.name, what=error)) from error
    except DataFileError as error:
        raise _as_words(error, dump, target) from error
    except OSError as error:
        raise _unwritten(target, error.strerror or str(error)) from error


class _Undump:
    """One import into the unfinished file `part`."""

    def __init__(
        self, files: BundleSource, part: Path, target: Path, report: Callable[[float], None]
    ) -> None:
        self._files = files
        self._part = part
        self._target = target
        self._report = report
        self._schema = Schema()
        self._bytes = 1

    def run(self) -> None:
        with self._files.open_main() as main:
            stream = JsonStream(main)
            self._bytes = max(1, self._files.size_of_main())
            try:
                version = self._read_head(stream)
                make_file(self._part, version, self._schema)
                with closing(sqlite3.connect(self._part, isolation_level=None)) as db:
                    self._load(db, stream)
            except RecursionError:
                stream.fail("too many lists inside each other")

    def _read_head(self, stream: JsonStream) -> int:
        """Return the number of the format; what follows is the value of "tables"."""
        head: dict[str, Any] = {}
        try:
            for expected, key in zip(words.PARTS, stream.members(), strict=False):
                if key != expected:
                    stream.fail(f"“{key[:40]}” instead of “{expected}”")
                if key == words.TABLES_KEY:
                    break
                head[key] = stream.value()
        except BadJsonError as error:
            if head.get(words.FORMAT_KEY) != words.FORMAT:
                raise self._foreign() from error
            raise
        if head.get(words.FORMAT_KEY) != words.FORMAT:
            raise self._foreign()
        self._check_numbers(head, stream)
        return int(head[words.SCHEMA_KEY])

    def _check_numbers(self, head: dict[str, Any], stream: JsonStream) -> None:
        if any(type(head.get(key)) is not int for key in words.PARTS[1:4]):
            stream.fail("the numbers of the format are missing")
        if head[words.VERSION_KEY] > words.VERSION or head[words.SCHEMA_KEY] > self._schema.version:
            raise UserError(NEWER.format(name=self._files.name))
        if head[words.VERSION_KEY] < 1 or head[words.SCHEMA_KEY] < 1:
            stream.fail("a format that never was")
        if head[words.ID_KEY] != APPLICATION_ID:
            raise self._foreign()

    def _load(self, db: sqlite3.Connection, stream: JsonStream) -> None:
        for pragma in ("trusted_schema = OFF", "synchronous = OFF", "journal_mode = MEMORY"):
            db.execute(f"PRAGMA {pragma}")  # a crash leaves a file that nobody takes for finished
        loader = Loader(db, stream, self._put_document, self._tell)
        loader.run()
        if is_thawed(db):
            stream.fail("what is signed would not stay as it is")
        check(db, self._part, full=True)
        climb(db, self._part, self._schema)

    def _tell(self, read: int) -> None:
        self._report(min(1.0, read / self._bytes))

    def _put_document(self, db: sqlite3.Connection, row: dict[str, Any], where: str) -> None:
        """Store the file of one document, piece by piece."""
        sha256, size, name = row["sha256"], row["size"], row[words.FILE]
        if not (isinstance(sha256, str) and SHA256.fullmatch(sha256)):
            raise BadJsonError(f"{where}: “sha256” is no SHA-256")
        if not (type(size) is int and 0 <= size <= LARGEST_BYTES):
            raise BadJsonError(f"{where}: “size” is no size that fits")
        if not (isinstance(name, str) and DOCUMENT.fullmatch(name)) or ".." in name.split("/"):
            raise BadJsonError(f"{where}: “file” leads out of the folder {words.DOCUMENTS}")
        if size > shutil.disk_usage(self._part.parent).free:
            raise _unwritten(self._target, "the disk is full")
        key = db.execute(
            "INSERT INTO blob (sha256, size, data) VALUES (?, ?, zeroblob(?))", (sha256, size, size)
        ).lastrowid
        with self._files.open(name) as file, db.blobopen("blob", "data", key or 0) as blob:
            if self._copy(file, blob, size) != sha256:
                raise BadJsonError(f"“{name}” is not the file that was exported")

    def _copy(self, file: IO[bytes], blob: sqlite3.Blob, size: int) -> str:
        """Return the SHA-256 of at most `size` bytes; "" when there are more or fewer."""
        digest, done = hashlib.sha256(), 0
        while piece := file.read(PIECE_BYTES):
            done += len(piece)
            if done > size:
                return ""
            digest.update(piece)
            blob.write(piece)
            self._tell(0)
        return digest.hexdigest() if done == size else ""

    def _foreign(self) -> UserError:
        return UserError(FOREIGN.format(name=self._files.name))


def _as_words(error: DataFileError, dump: Path, target: Path) -> UserError:
    if error.kind == "damaged":
        return UserError(WRONG.format(name=dump.name, what=error.detail.splitlines()[0][:200]))
    return _unwritten(target, str(error.__cause__ or error.detail))


def _unwritten(target: Path, why: str) -> UserError:
    return UserError(
        f"“{target.name}” could not be written ({why}), and nothing was left behind: make room"
        " there, or choose another place."
    )


class Loader:
    """Reads "tables" and "sequences" to the end of the stream."""

    def __init__(
        self,
        db: sqlite3.Connection,
        stream: JsonStream,
        put_document: PutDocument,
        tell: Callable[[int], None],
    ) -> None:
        self._db = db
        self._stream = stream
        self._put_document = put_document
        self._tell = tell
        self._tables = {table.name: table for table in words.tables(db)}

    def run(self) -> None:
        """Raises: BadJsonError for whatever is not as it was exported."""
        db = self._db
        db.execute("PRAGMA foreign_keys = OFF")  # rows come in any order; proved at the end
        db.execute("BEGIN")
        triggers = self._take_off_triggers()
        for known in self._tables:
            db.execute(f'DELETE FROM "{known}"')  # noqa: S608  # what a new file says of itself
        missing = set(self._tables)
        for name in self._stream.members():
            table = self._tables.get(name)
            if table is None:
                self._stream.fail(f"an unknown table {_short(name)}")
            self._load(table)
            missing.discard(name)
        if missing:
            self._stream.fail(f"the table “{min(missing)}” is missing")
        self._read_rest()
        for trigger in triggers:
            db.execute(trigger)
        dangling = db.execute("PRAGMA foreign_key_check").fetchone()
        if dangling:
            what = f"a row of “{dangling[0]}” belongs to a “{dangling[2]}” that is not there"
            raise BadJsonError(what)
        db.execute("COMMIT")

    def _take_off_triggers(self) -> list[str]:
        """What is signed refuses changes: the triggers go back on when everything is there."""
        triggers = self._db.execute(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid"
        ).fetchall()
        for name, _ in triggers:
            self._db.execute(f'DROP TRIGGER "{name}"')
        return [sql for _, sql in triggers]

    def _load(self, table: words.Table) -> None:
        columns = [column.name for column in table.columns]
        marks = ", ".join(f":{name}" for name in columns)
        sql = f'INSERT INTO "{table.name}" ({words.quoted(columns)}) VALUES ({marks})'  # noqa: S608  # our own tables
        for number, row in enumerate(self._stream.items(), 1):
            where = f"row {number} of “{table.name}”"
            self._prove(table, row, where)
            try:
                if table.name == words.BLOB:
                    self._put_document(self._db, row, where)
                else:
                    self._db.execute(sql, row)
            except (sqlite3.IntegrityError, sqlite3.DataError) as error:
                raise BadJsonError(f"{where}: {error}") from error
            if number % ROWS_PER_REPORT == 0:
                self._tell(self._stream.bytes_read)

    def _prove(self, table: words.Table, row: Any, where: str) -> None:
        if not isinstance(row, dict) or row.keys() != set(table.written):
            raise BadJsonError(f"{where}: other columns than it must have")
        for column in table.columns:
            if table.is_bytes(column):
                continue
            value = row[column.name]
            if value is None and (column.may_be_null and column.name not in table.key):
                continue
            if type(value) is not KINDS[column.type] or not _fits(value):  # True is no number
                raise BadJsonError(f"{where}: “{column.name}” is not what it must be")
            most = longest(table.name, column.name)
            if isinstance(value, str) and len(value) > most:
                raise BadJsonError(
                    f"{where}: “{column.name}” has {len(value)} characters, at most {most} fit"
                )
            if column.name in table.key and isinstance(value, int) and value > words.LARGEST_ID:
                raise BadJsonError(f"{where}: “{column.name}” is larger than numbers of rows get")

    def _read_rest(self) -> None:
        """Read "sequences", the last part: which numbers were given already."""
        stream = self._stream
        stream.next_member(words.SEQUENCES_KEY)
        given = stream.value()
        stream.close_object()
        stream.end()
        counted = {name for name, table in self._tables.items() if self._counts(table)}
        if not isinstance(given, dict) or not given.keys() <= counted:
            stream.fail("“sequences” names other tables")
        highest = dict(self._db.execute("SELECT name, seq FROM sqlite_sequence"))
        for name in counted & (given.keys() | highest.keys()):
            seq = given.get(name)
            if type(seq) is not int or not highest.get(name, 0) <= seq <= words.LARGEST_ID:
                stream.fail(f"the number of “{name}” in “sequences” is missing or wrong")
        self._db.execute("DELETE FROM sqlite_sequence")
        add = "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)"
        self._db.executemany(add, sorted(given.items()))

    def _counts(self, table: words.Table) -> bool:
        sql = "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?"
        return "AUTOINCREMENT" in self._db.execute(sql, (table.name,)).fetchone()[0].upper()


def _fits(value: object) -> bool:
    """Whether SQLite keeps it as it is: 64 bits, no half letters, no end in the middle."""
    if isinstance(value, int):
        return -words.LARGEST - 1 <= value <= words.LARGEST
    return isinstance(value, str) and "\0" not in value and HALF_LETTER.search(value) is None


def longest(table: str, column: str) -> int:
    """Return how many characters a text may have: as many as its field takes today."""
    known = METADATA.tables.get(table)
    kind = known.columns[column].type if known is not None and column in known.columns else None
    return getattr(kind, "length", None) or MOST_CHARACTERS


def _short(text: str) -> str:
    return f"“{text[:40]}”"
