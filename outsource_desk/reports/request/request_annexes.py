"""The annexes of a request: files and instructions, words, a form to say no, and the bid form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from outsource_desk.domain.contract.clauses import letter
from outsource_desk.reports.kit import kit
from outsource_desk.reports.kit.photos import photo, picture_for_print
from outsource_desk.reports.request.bid_form import form_story
from outsource_desk.reports.request.decline_form import decline_form
from outsource_desk.reports.request.instructions import instructions
from outsource_desk.services.vendor_view.words import HEADINGS, SectionKey

if TYPE_CHECKING:
    from outsource_desk.base.text import Words
    from outsource_desk.reports.document import Flow
    from outsource_desk.services.vendor_view.brief import VendorBrief
    from outsource_desk.services.vendor_view.request import RequestPack

FILES: Final = "What comes with this request"
DONE: Final = "How it is done"
DECLINE: Final = "If you do not bid"
PAGE_ROOM: Final = 480.0  # points: with less, a sheet begins on a new page


def annexes(pack: RequestPack, words: Words, width: float) -> Flow:
    """Return the annexes in their order; those without content are left out."""
    made: list[tuple[str, Flow]] = [
        (HEADINGS[SectionKey.WORDS], _glossary(pack.brief, width)),
        (FILES, _files(pack.brief, words, width)),
        *((f"{DONE}: {sheet.title}", instructions(sheet, width)) for sheet in pack.sheets),
        (DECLINE, decline_form(pack.decline, words, width)),
    ]
    flow: Flow = []
    for at, (title, content) in enumerate((title, content) for title, content in made if content):
        if title == DECLINE:
            flow += kit.page_break()  # a page that can be sent back
        elif title.startswith(DONE):
            flow += kit.page_break(unless_room=PAGE_ROOM)
        flow += kit.gap(14)
        flow += kit.heading(f"Annex {letter(at).upper()}: {title}")
        flow += content
    return [*flow, *kit.page_break(), *form_story(pack.form, pack.mark, width)]


def _files(brief: VendorBrief, words: Words, width: float) -> Flow:
    """Name the files that come along, and print the pictures among them."""
    if not brief.annexes:
        return []
    flow = kit.body("We send you these files too. Compare the fingerprint if you doubt a file.")
    columns = [
        kit.PaperColumn("File", share=2),
        kit.PaperColumn("Size", align="right", fit=True),
        kit.PaperColumn("Fingerprint (SHA-256)", fit=True),
    ]
    rows = [
        kit.Row((annex.name, words.size(annex.size), annex.fingerprint)) for annex in brief.annexes
    ]
    flow += kit.table(columns, rows, width)
    for annex in brief.annexes:
        made = picture_for_print(annex.picture, width) if annex.picture else None
        if made is not None:
            flow += photo(annex.name, made)
    return flow


def _glossary(brief: VendorBrief, width: float) -> Flow:
    if not brief.glossary:
        return []
    columns = [kit.PaperColumn("Word", share=1), kit.PaperColumn("What we mean by it", share=2.4)]
    rows = [kit.Row((entry.word, entry.meaning)) for entry in brief.glossary]
    return kit.table(columns, rows, width)
