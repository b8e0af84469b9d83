"""What a vendor wrote over a form instead of into it: notes, typed words, answers only to look at.

None of it is an answer by itself. It is told, and offered where a field is empty.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from pypdf.generic import ArrayObject, DictionaryObject, NameObject, StreamObject

from outsource_desk.domain.reply.raw_reply import ReplyProblem
from outsource_desk.domain.request.bid_fields import TICKED
from outsource_desk.reports.reply.flat import MOST_PAGES, FieldSpot, inside, pieces_of
from outsource_desk.reports.reply.pdf_values import (
    array,
    dictionary,
    inherited,
    line_of,
    name_of,
    number,
    resolved,
    words,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pypdf

    from outsource_desk.reports.reply.found import FoundValues

HIDDEN: Final = 2 | 32  # flags of an annotation: not seen on the screen
RADIO: Final = 1 << 15
OFF: Final = ("", "Off")
TYPED: Final = ("/FreeText", "/Stamp")  # their words are seen on the page itself
SAYS_NOTHING: Final = ("/Widget", "/Link", "/Popup")
DRAWN: Final = ("/Ink", "/Stamp", "/Line", "/Polygon", "/PolyLine", "/Square", "/Circle")
CROSSED_OUT: Final = ("/StrikeOut", "/Redact")
ENOUGH: Final = 0.3  # share of a note or of a field that lie over each other
SHOWS_WORDS: Final = (b"Tj", b"TJ")


@dataclass(frozen=True, slots=True)
class _Field:
    """A field where it is seen."""

    spot: FieldSpot
    widget: DictionaryObject
    kind: str  # "/Tx", "/Ch", "/Btn"
    is_radio: bool


def read_over(reader: pypdf.PdfReader, form: DictionaryObject, reply: FoundValues) -> None:
    """Tell what lies over the pages. An answer that is there stays what it is."""
    for page in reader.pages[: min(len(reader.pages), MOST_PAGES)]:
        annotations = [dictionary(pointer) for pointer in array(page.get("/Annots"))]
        seen = [node for node in annotations if not number(node.get("/F")) & HIDDEN]
        fields = list(_fields(seen))
        for note in seen:
            with suppress(Exception):  # a note that is broken in itself keeps no other back
                _read_note(page, note, fields, reply)
        empty = [field for field in fields if not reply.has_answer(field.spot.name)]
        with suppress(Exception):
            _read_looks(page, form, empty, reply)


def _fields(nodes: Sequence[DictionaryObject]) -> Iterator[_Field]:
    for node in nodes:
        line = line_of(node) if node.get("/Subtype") == "/Widget" else []
        edges = _edges(node)
        name = name_of(line)
        if name and edges:
            kind = str(inherited(line, "/FT"))
            is_radio = bool(number(inherited(line, "/Ff")) & RADIO)
            yield _Field(FieldSpot(name, *edges), node, kind, is_radio)


def _read_note(page: Any, note: DictionaryObject, fields: list[_Field], reply: FoundValues) -> None:
    kind = note.get("/Subtype")
    if kind in SAYS_NOTHING:
        return
    text = words(note.get("/Contents")).strip()
    if not text and kind in TYPED:
        text = _look(page, note, DictionaryObject())
    if kind in CROSSED_OUT or (kind in DRAWN and not text):
        reply.trouble(ReplyProblem.DRAWN)
    if text:
        reply.note(text, _below(note, fields) if kind in TYPED else "")


def _below(note: DictionaryObject, fields: list[_Field]) -> str:
    """Return the name of the field that a note lies over most; "" for none."""
    edges = _edges(note)
    best, most = "", 0.0
    if edges is None:
        return ""
    left, bottom, right, top = edges
    for field in fields:
        spot = field.spot
        width = min(right, spot.right) - max(left, spot.left)
        height = min(top, spot.top) - max(bottom, spot.bottom)
        smaller = min(_size(*edges), _size(spot.left, spot.bottom, spot.right, spot.top))
        share = width * height / smaller if width > 0 and height > 0 and smaller > 0 else 0.0
        if share > max(most, ENOUGH):
            best, most = spot.name, share
    return best


def _read_looks(page: Any, form: DictionaryObject, empty: list[_Field], reply: FoundValues) -> None:
    """Offer what an empty field looks like, or what stands on the page where it is."""
    is_read = _may_be_typed_on(page) and any(field.kind != "/Btn" for field in empty)
    pieces = pieces_of(page) if is_read else []
    for field in empty:
        if field.kind == "/Btn":
            state = words(field.widget.get("/AS"))
            text = "" if state in OFF else state if field.is_radio else TICKED
        else:
            text = _look(page, field.widget, dictionary(form.get("/DR")))
            text = text or inside(field.spot, pieces)
        reply.offer(field.spot.name, text)


def _may_be_typed_on(page: Any) -> bool:
    """Whether another program wrote the page: ours lists the ways of packing also where it is one.

    Reading all words of a form takes twice as long as reading its fields.
    """
    content = resolved(page.get("/Contents"))
    return not isinstance(dictionary(content).get("/Filter"), ArrayObject)


def _look(page: Any, node: DictionaryObject, usual: DictionaryObject) -> str:
    """Return the words in the look of a field or a note. usual: fonts of the whole form."""
    look = dictionary(dictionary(node.get("/AP")).get("/N"))
    if not isinstance(look, StreamObject) or not any(op in look.get_data() for op in SHOWS_WORDS):
        return ""
    if "/Resources" not in look:
        look[NameObject("/Resources")] = usual
    return str(page.extract_xform_text(look)).strip()


def _edges(node: DictionaryObject) -> tuple[float, float, float, float] | None:
    edges = [float(edge) for edge in array(node.get("/Rect")) if isinstance(edge, int | float)]
    if len(edges) != len(("left", "bottom", "right", "top")):
        return None
    left, right = sorted((edges[0], edges[2]))
    bottom, top = sorted((edges[1], edges[3]))
    return left, bottom, right, top


def _size(left: float, bottom: float, right: float, top: float) -> float:
    return (right - left) * (top - bottom)
