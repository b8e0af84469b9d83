from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.platypus import Paragraph

from outsource_desk.reports.kit import kit
from outsource_desk.reports.kit.styles import BODY
from outsource_desk.reports.kit.text import MARK, NBSP, bind, paragraphs, plain
from tests.reports.reader import pages, words
from tests.reports.specimen import printed

VERBATIM = [
    "R&D & more &amp; &lt;",
    "a < b and c > d",
    "<b>bold <i>not closed",
    "<foo>x</foo><script>alert(1)</script>",
    '<img src="/etc/hostname"/>',
    '<a href="javascript:alert(1)">press</a>',
    '<para color="[1]*10**9">x</para>',
    "\"quoted\" 'single' `back` \\slash %d {0} $x",
    "]]> <!-- --> <?xml?> <!DOCTYPE x>",
]
REPLACED = {
    "before\x00after": f"before{MARK}after",
    "before\ud800after": f"before{MARK}after",
    "tab\x08bell\x07": f"tab{MARK}bell{MARK}",
    "漢字 kanji": f"{MARK}{MARK} kanji",
    "שלום hello": f"{MARK * 4} hello",
    "مرحبا hello": f"{MARK * 5} hello",
    "ship 🚀 it": f"ship {MARK} it",
    "\u202eevil\u202c": f"{MARK}evil{MARK}",
    "\ufffd": MARK,
}
LOOKS_THE_SAME = {
    "soft\u00adhyphen zero\u200bwidth \ufeffmark": "softhyphen zerowidth mark",
    "1\u202f234": f"1{NBSP}234",
    "non\u2011breaking": "non-breaking",
    "e\u0301": "é",
}
PLACES = {
    "body": kit.body,
    "heading": kit.heading,
    "cell": lambda text: kit.table(
        [kit.PaperColumn("A"), kit.PaperColumn(text)], [(text, text)], 450
    ),
    "fitted": lambda text: kit.table([kit.PaperColumn(text, fit=True)], [(text,)], 450),
    "fact": lambda text: kit.key_facts([(text, text)], 450),
    "title": lambda text: kit.opening(text, text, (text,)),
    "party": lambda text: kit.party_columns([kit.Party(text, text, (text,))], 450),
    "band": lambda text: kit.band(text, text, [(text, text)], 450),
    "bullet": lambda text: kit.bullets([text]) + kit.check_list([(text, True)]),
    "notice": lambda text: kit.notice(text, 450, strong=text),
    "chart": lambda text: kit.bar_chart([kit.ChartBar(text, 1, text)], 450, str),
    "signature": lambda text: kit.signatures([], text, [kit.Signatory(text, text, text)], 450),
}


@pytest.mark.parametrize("text", VERBATIM)
def test_markup_is_printed_as_it_was_typed(text: str) -> None:
    """R128: a person's text is never read as markup and never opens a file."""
    flow = kit.body(text) + kit.table([kit.PaperColumn("Text")], [(text,)], 450)
    assert words(printed(flow)).count(text) == 2


@pytest.mark.parametrize(("text", "shown"), REPLACED.items())
def test_what_cannot_be_printed_is_replaced_visibly(text: str, shown: str) -> None:
    """R128: no black boxes and no vanished letters."""
    assert plain(text) == shown
    assert shown in words(printed(kit.body(text)))


@pytest.mark.parametrize(("text", "shown"), LOOKS_THE_SAME.items())
def test_unseen_signs_leave_the_text_alone(text: str, shown: str) -> None:
    """R128: signs without a look of their own do not become marks."""
    assert plain(text) == shown


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("text", [*VERBATIM, *REPLACED, "", " ", "\n\n", "x" * 3000, "one\r\ntwo"])
def test_every_block_takes_every_text(place: str, text: str) -> None:
    """R128: no text that a person can type or paste stops an export, wherever it stands."""
    about = {"title": text, "author": text, "head": (text, "x"), "foot": text, "keywords": (text,)}
    assert pages(printed(PLACES[place](text), **about))


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_laid_out(text: str) -> None:
    """R128: neither the paragraph nor the cell fails, for any text at all."""
    assert printed(kit.body(text) + kit.table([kit.PaperColumn("A")], [(text,)], 120))


@pytest.mark.parametrize(
    "text",
    ["word ", "x", "Sentence one. ", "\n", "<b> & "],
    ids=["words", "one word", "sentences", "line ends", "markup"],
)
@pytest.mark.parametrize(
    "length", [25_000, pytest.param(100_000, marks=pytest.mark.slow)], ids=["short", "long"]
)
def test_100_000_characters_are_laid_out_in_linear_time(text: str, length: int) -> None:
    """R128: a whole book pasted into a field prints in seconds, in a paragraph and in a cell."""
    text = text * (length // len(text))
    start = process_time()
    printed(kit.body(text))
    printed(
        kit.table([kit.PaperColumn("A", width_mm=40), kit.PaperColumn("B")], [("x", text)], 450)
    )
    assert process_time() - start < 8 * length / 100_000


def test_nothing_is_lost_where_long_text_is_cut() -> None:
    """R128: the pieces of a long text hold all its words."""
    text = " ".join(f"word{at}" for at in range(3000))
    assert "".join(words(printed(kit.body(text))).split()).count("word") == 3000
    assert len(paragraphs(text, BODY)) > 5


def test_line_ends_are_kept() -> None:
    """R128: each line a person typed begins a line on paper."""
    typed = "one\r\ntwo\rthree\n\nfour"
    assert len(paragraphs(typed, BODY)) == 4
    assert pages(printed(kit.body(typed)))[0].split()[-4:] == ["one", "two", "three", "four"]


def test_lines_do_not_end_inside_a_reference() -> None:
    """R128: numbers stay with their units, clauses with their numbers, no one-word last line."""
    text = "The amount of € 24 800 under clause 4 is due within 21 days as Annex A says it here"
    bound = bind(text)
    for pair in ("€ 24", "24 800", "clause 4", "21 days", "Annex A", "it here"):
        assert pair.replace(" ", NBSP) in bound
    assert bind("short text 21 days") == "short text 21 days"


def test_a_title_does_not_end_with_a_line_of_one_word() -> None:
    """R128: letters of a title are large, so a short text has two lines already."""
    text = "Collect and hand over the receipts of a month"
    assert bind(text) == text
    assert bind(text, 25).endswith(f"a{NBSP}month")


def test_lines_are_broken_once_for_a_width(monkeypatch) -> None:
    """R128: the preview follows the keys because no paragraph is laid out twice."""
    broken = []
    break_lines = Paragraph.breakLines

    def count(part, width):
        broken.append((id(part), tuple(width)))
        return break_lines(part, width)

    monkeypatch.setattr(Paragraph, "breakLines", count)
    parts = paragraphs("Both sides agreed on one more thing. " * 9, BODY)
    for width in (300, 300, 200, 200):
        for part in parts:
            part.wrap(width, 700)
    assert len(broken) == len(set(broken)) == 2 * len(parts)
