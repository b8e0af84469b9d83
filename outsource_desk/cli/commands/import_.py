"""`import FILE SOURCE…`: bids out of forms that vendors filled in; what is unclear is left out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from outsource_desk.base.clock import SystemClock
from outsource_desk.base.errors import UserError
from outsource_desk.cli import OK, PROBLEMS
from outsource_desk.cli.files import owners_words, reading, writing
from outsource_desk.cli.output import tell_row, warn
from outsource_desk.reports.reply.of_request import read_reply_to
from outsource_desk.services.attachments.intake import take_in
from outsource_desk.services.reply.intake import add_bid_from_file
from outsource_desk.services.reply.replies import doubt_words, preview, value_words
from outsource_desk.services.reply.unasked import why_asking, without_asking

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from outsource_desk.base.text import Words
    from outsource_desk.services.reply.replies import Preview
    from outsource_desk.store.store import Store


ABOUT = (
    "Add the bids of forms that came back. A form that needs a second look – late, not signed, a"
    " number that can be read in two ways – is told and left out; add it in the window."
)


def describe(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="the data file")
    parser.add_argument("source", type=Path, nargs="+", help="a filled-in PDF or XLSX")
    parser.add_argument("--task", type=int, help="number of the task, if a form does not say it")
    parser.add_argument("--look", action="store_true", help="show what each form says, add nothing")


def run(given: Namespace) -> int:
    words = owners_words()
    code = OK
    with (reading if given.look else writing)(given.file) as store:
        for source in given.source:
            try:
                _take(store, source, given, words)
            except UserError as error:
                warn(str(error))
                code = PROBLEMS
    return code


def _take(store: Store, source: Path, given: Namespace, words: Words) -> None:
    now = SystemClock().now()
    shown = preview(store, read_reply_to(store, source, given.task), source.name, now, given.task)
    if given.look:
        _show(shown, words)
        return
    why = why_asking(shown, words)
    if why:
        raise UserError(f"“{source.name}” was not added. {' '.join(why)} Add it in the window.")
    confirmed = without_asking(shown, words)
    taken = take_in(store, source)
    bid_id = add_bid_from_file(store, shown, confirmed, taken, now)
    for difference in shown.card_news(shown.guess).differences:
        warn(f"“{source.name}”: {difference.kept}")
    tell_row((source.name, shown.asked.title, shown.vendor_name, bid_id))


def _show(shown: Preview, words: Words) -> None:
    tell_row((shown.file_name, shown.asked.number, shown.asked.title))
    for sentence in why_asking(shown, words):
        tell_row(("!", sentence))
    for answer in shown.values:
        wrote = " ".join(answer.wrote.split())
        understood = "" if answer.is_text else value_words(words, answer.value)
        tell_row((answer.label, wrote, understood, doubt_words(words, answer)))
