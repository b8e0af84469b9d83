"""`report FILE DOCUMENT --out PATH`: one printed document as PDF."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from outsource_desk.base.clock import SystemClock
from outsource_desk.base.lettering import unprinted_words
from outsource_desk.cli import OK, BadUsageError
from outsource_desk.cli.files import owners_words, reading
from outsource_desk.cli.output import warn
from outsource_desk.reports.build import write_pdf
from outsource_desk.reports.document import DOCUMENTS, DocumentSubject
from outsource_desk.reports.paper import paper_named
from outsource_desk.reports.stored import pdf_of
from outsource_desk.services.business.business import paper_name

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


ABOUT = "Write a document as PDF."


def describe(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="the data file")
    parser.add_argument("document", help="which document; a wrong name lists them all")
    about = parser.add_mutually_exclusive_group()
    about.add_argument("--task", type=int, default=0, help="number of the task")
    about.add_argument("--contract", type=int, default=0, help="number of the contract")
    about.add_argument("--sheet", type=int, default=0, help="number of the instruction sheet")
    parser.add_argument("--paper", choices=("A4", "Letter"), default="", help="size of the paper")
    parser.add_argument("--out", type=Path, required=True, help="the PDF to write")


def run(given: Namespace) -> int:
    if given.document not in DOCUMENTS:
        names = ", ".join(DOCUMENTS.keys())
        raise BadUsageError(f"There is no document “{given.document}”. There are: {names}.")
    words, needs = owners_words(), DOCUMENTS[given.document].document.needs
    if needs and not getattr(given, needs):
        raise BadUsageError(
            f"Say which {needs}: --{needs} and its number from “list FILE {needs}s”."
        )
    subject = DocumentSubject(
        today=SystemClock().today(),
        task_id=given.task,
        contract_id=given.contract,
        sheet_id=given.sheet,
    )
    with reading(given.file) as store:
        usual = paper_name(store, words.default_paper())
        data = pdf_of(given.document, store, subject, words, paper_named(given.paper or usual))
    write_pdf(given.out, data)
    if unprinted := unprinted_words(data):
        warn(unprinted)
    return OK
