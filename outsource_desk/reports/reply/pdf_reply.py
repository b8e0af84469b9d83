"""Read the fields of a PDF: by their names, never by what they look like."""

from __future__ import annotations

from contextlib import suppress
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

import pypdf
from pypdf.generic import ArrayObject, ByteStringObject, DictionaryObject, NameObject, StreamObject

from outsource_desk.domain.reply.raw_reply import ReplyKind, ReplyProblem
from outsource_desk.domain.request.bid_fields import TICKED
from outsource_desk.reports.reply.flat import page_texts, recovered
from outsource_desk.reports.reply.found import FoundValues
from outsource_desk.reports.reply.trouble import Trouble, TroubleError

if TYPE_CHECKING:
    from collections.abc import Iterator

DEEPEST: Final = 12  # levels of fields in fields
MOST_PAGES: Final = 200
MOST_NODES: Final = 20_000
RADIO: Final = 1 << 15
OFF: Final = "Off"
SCRIPTS: Final = {"/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/GoToR", "/GoToE"}


def read_pdf(data: bytes, blank: bytes) -> FoundValues:
    """Return what a PDF says; a copy without fields tells at least its words."""
    reader = opened(data)
    reply = FoundValues(ReplyKind.PDF)
    root = _dictionary(reader.trailer.get("/Root"))
    _look_for_scripts(root, reply)
    form = _dictionary(root.get("/AcroForm"))
    seen: set[int] = set()
    for name, field in _fields(form.get("/Fields"), seen):
        _take(name, field, reply)
    for name, field in _widgets(reader, seen):
        if not reply.knows(name):
            _take(name, field, reply)
    if not reply.knows_any:
        reply.kind = ReplyKind.FLAT
        texts = page_texts(reader)
        reply.text = "\n\n".join(texts)
        if blank:
            reply.recovered = recovered(reader, texts, opened(blank))
    elif not reply.mark:
        with suppress(Exception):  # the print on the pages is a hint only
            reply.text = "\n\n".join(page_texts(reader))
    return reply


def opened(data: bytes) -> pypdf.PdfReader:
    """Return a reader of the file.

    Raises: TroubleError when it has a password or an unknown lock.
    """
    try:
        reader = pypdf.PdfReader(BytesIO(data), strict=False)
        is_open = not reader.is_encrypted or reader.decrypt("")
    except NotImplementedError as error:
        raise TroubleError(Trouble.PROTECTED) from error
    if not is_open:
        raise TroubleError(Trouble.PASSWORD)
    return reader


def _fields(top: Any, seen: set[int]) -> Iterator[tuple[str, list[DictionaryObject]]]:
    """Yield each field with its own dictionary first and its parents behind it."""
    waiting: list[tuple[Any, str, list[DictionaryObject]]] = [
        (root, "", []) for root in _array(top)
    ]
    waiting.reverse()
    while waiting and len(seen) < MOST_NODES:
        pointer, prefix, parents = waiting.pop()
        node = _dictionary(pointer)
        if id(node) in seen or len(parents) > DEEPEST:
            continue
        seen.add(id(node))
        own = _text(node.get("/T"))
        name = f"{prefix}.{own}" if prefix and own else own or prefix
        line = [node, *parents]
        kids = _array(node.get("/Kids"))
        named = [kid for kid in kids if "/T" in _dictionary(kid)]
        if named:
            waiting += [(kid, name, line) for kid in reversed(named)]
        elif name:
            seen.update(id(_dictionary(kid)) for kid in kids)
            yield name, line


def _widgets(
    reader: pypdf.PdfReader, seen: set[int]
) -> Iterator[tuple[str, list[DictionaryObject]]]:
    """Yield fields that lie on a page, but were dropped from the list of the form."""
    for number, page in enumerate(reader.pages):
        if number >= MOST_PAGES:
            return
        for pointer in _array(page.get("/Annots")):
            node = _dictionary(pointer)
            if node.get("/Subtype") != "/Widget" or id(node) in seen or len(seen) > MOST_NODES:
                continue
            seen.add(id(node))
            line = [node]
            while "/Parent" in line[-1] and len(line) <= DEEPEST:
                line.append(_dictionary(line[-1]["/Parent"]))
            names = [_text(level.get("/T")) for level in reversed(line) if "/T" in level]
            if names:
                yield ".".join(names), line


def _take(name: str, line: list[DictionaryObject], reply: FoundValues) -> None:
    if any("/AA" in level for level in line) or _does_something(line[0].get("/A")):
        reply.trouble(ReplyProblem.SCRIPT)
    value = _inherited(line, "/V")
    if isinstance(value, StreamObject):
        reply.trouble(ReplyProblem.ODD)
        value = None
    if _inherited(line, "/FT") == "/Btn":
        flags = _inherited(line, "/Ff")
        reply.add(name, _button(value, is_radio=bool(_number(flags) & RADIO)))
    else:
        reply.add(name, _text(value))


def _button(value: Any, *, is_radio: bool) -> str:
    state = _text(value).removeprefix("/")  # some programs store the name as words
    if state in ("", OFF):
        return ""
    return state if is_radio else TICKED


def _inherited(line: list[DictionaryObject], key: str) -> Any:
    for level in line:
        if key in level:
            return _resolved(level.get(key))
    return None


def _text(value: Any) -> str:
    value = _resolved(value)
    if isinstance(value, NameObject):
        return str(value).removeprefix("/")
    if isinstance(value, ArrayObject):  # one choice, as some programs write it
        return ", ".join(
            _text(choice) for choice in value[:DEEPEST] if not isinstance(choice, ArrayObject)
        )
    if isinstance(value, ByteStringObject | bytes):
        return bytes(value).decode("latin-1")
    return str(value) if isinstance(value, str | int | float) else ""


def _look_for_scripts(root: DictionaryObject, reply: FoundValues) -> None:
    names = _dictionary(root.get("/Names"))
    if "/JavaScript" in names or "/AA" in root or _does_something(root.get("/OpenAction")):
        reply.trouble(ReplyProblem.SCRIPT)
    if "/EmbeddedFiles" in names:
        reply.trouble(ReplyProblem.ATTACHED)


def _does_something(action: Any) -> bool:
    return _dictionary(action).get("/S") in SCRIPTS


def _resolved(value: Any) -> Any:
    return value.get_object() if hasattr(value, "get_object") else value


def _dictionary(value: Any) -> DictionaryObject:
    node = _resolved(value)
    return node if isinstance(node, DictionaryObject) else DictionaryObject()


def _array(value: Any) -> list[Any]:
    items = _resolved(value)
    return list(items[:MOST_NODES]) if isinstance(items, ArrayObject) else []


def _number(value: Any) -> int:
    return int(value) if isinstance(value, int) else 0
