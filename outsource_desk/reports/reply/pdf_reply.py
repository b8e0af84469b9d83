"""Read the fields of a PDF: by their names, never by what they look like."""

from __future__ import annotations

from contextlib import suppress
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

import pypdf
from pypdf.generic import DictionaryObject, StreamObject

from outsource_desk.domain.reply.raw_reply import ReplyKind, ReplyProblem
from outsource_desk.domain.request.bid_fields import TICKED
from outsource_desk.reports.reply.flat import page_texts, recovered
from outsource_desk.reports.reply.found import FoundValues
from outsource_desk.reports.reply.over_form import read_over
from outsource_desk.reports.reply.pdf_values import (
    DEEPEST,
    MOST_NODES,
    array,
    dictionary,
    inherited,
    is_of_unknown_letters,
    line_of,
    name_of,
    number,
    words,
)
from outsource_desk.reports.reply.trouble import Trouble, TroubleError

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_PAGES: Final = 200
RADIO: Final = 1 << 15
OFF: Final = "Off"
SCRIPTS: Final = {"/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/GoToR", "/GoToE"}


def read_pdf(data: bytes, blank: bytes) -> FoundValues:
    """Return what a PDF says; a copy without fields tells at least its words."""
    reader = opened(data)
    reply = FoundValues(ReplyKind.PDF)
    root = dictionary(reader.trailer.get("/Root"))
    _look_for_scripts(root, reply)
    form = dictionary(root.get("/AcroForm"))
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
    read_over(reader, form, reply)
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
    waiting: list[tuple[Any, str, list[DictionaryObject]]] = [(root, "", []) for root in array(top)]
    waiting.reverse()
    while waiting and len(seen) < MOST_NODES:
        pointer, prefix, parents = waiting.pop()
        node = dictionary(pointer)
        if id(node) in seen or len(parents) > DEEPEST:
            continue
        seen.add(id(node))
        own = words(node.get("/T"))
        name = f"{prefix}.{own}" if prefix and own else own or prefix
        line = [node, *parents]
        kids = array(node.get("/Kids"))
        named = [kid for kid in kids if "/T" in dictionary(kid)]
        if named:
            waiting += [(kid, name, line) for kid in reversed(named)]
        elif name:
            seen.update(id(dictionary(kid)) for kid in kids)
            yield name, line


def _widgets(
    reader: pypdf.PdfReader, seen: set[int]
) -> Iterator[tuple[str, list[DictionaryObject]]]:
    """Yield fields that lie on a page, but were dropped from the list of the form."""
    for page in reader.pages[: min(len(reader.pages), MOST_PAGES)]:
        for pointer in array(page.get("/Annots")):
            node = dictionary(pointer)
            if node.get("/Subtype") != "/Widget" or id(node) in seen or len(seen) > MOST_NODES:
                continue
            seen.add(id(node))
            line = line_of(node)
            name = name_of(line)
            if name:
                yield name, line


def _take(name: str, line: list[DictionaryObject], reply: FoundValues) -> None:
    if any("/AA" in level for level in line) or _does_something(line[0].get("/A")):
        reply.trouble(ReplyProblem.SCRIPT)
    value = inherited(line, "/V")
    if isinstance(value, StreamObject):
        reply.trouble(ReplyProblem.ODD)
        value = None
    if inherited(line, "/FT") == "/Btn":
        flags = inherited(line, "/Ff")
        reply.add(name, _button(value, is_radio=bool(number(flags) & RADIO)))
    else:
        if is_of_unknown_letters(value):
            reply.trouble(ReplyProblem.LETTERS)
        reply.add(name, words(value))


def _button(value: Any, *, is_radio: bool) -> str:
    state = words(value).removeprefix("/")  # some programs store the name as words
    if state in ("", OFF):
        return ""
    return state if is_radio else TICKED


def _look_for_scripts(root: DictionaryObject, reply: FoundValues) -> None:
    names = dictionary(root.get("/Names"))
    if "/JavaScript" in names or "/AA" in root or _does_something(root.get("/OpenAction")):
        reply.trouble(ReplyProblem.SCRIPT)
    if "/EmbeddedFiles" in names:
        reply.trouble(ReplyProblem.ATTACHED)


def _does_something(action: Any) -> bool:
    return dictionary(action).get("/S") in SCRIPTS
