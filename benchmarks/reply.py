"""One returned bid form of 130 fields, read in a process of its own: from the click to the answer.

The floor is the same start of Python with the library that reads, and nothing of the program.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import Row, against_floor, at_most, medians
from outsource_desk.base.text import Words
from outsource_desk.domain.reply.form_identity import FormIdentity
from outsource_desk.domain.request.bid_questions import AskedCriterion, Wanted, form_of
from outsource_desk.reports.build import lay_out
from outsource_desk.reports.document import Printout
from outsource_desk.reports.kit.fonts import register_fonts
from outsource_desk.reports.paper import A4, CONTRACT_MARGINS
from outsource_desk.reports.reply.reader import read_reply
from outsource_desk.reports.request.bid_form import form_story
from outsource_desk.reports.request.bid_form_xlsx import write_xlsx

READ_LIMIT = 1.0  # seconds
RATIO = 2.0
WRITE_LIMIT = 0.25  # seconds of processor time: half of what the whole request may take
FORM = form_of(
    Wanted(
        "RFP-2026-001",
        1,
        "Bookkeeping",
        tuple((f"Line {number}", "12 a year") for number in range(20)),
        ("EUR", "USD", "GBP", "PLN"),
        tuple(AskedCriterion(number, f"Criterion {number}", "What counts") for number in range(10)),
        tuple(
            AskedCriterion(number, f"Must {number}", "A certificate") for number in range(20, 25)
        ),
    )
)
SHEET = A4.with_margins(CONTRACT_MARGINS)


def run() -> list[Row]:
    """Return the seconds of reading either kind of form, and of writing the PDF."""
    register_fonts()
    mark = FormIdentity.of(FORM.request, FORM.version, FORM.names()).mark(b"key")
    with tempfile.TemporaryDirectory() as folder:
        pdf, sheet = Path(folder) / "bid.pdf", Path(folder) / "bid.xlsx"
        pdf.write_bytes(_pdf(mark))
        sheet.write_bytes(write_xlsx(FORM, mark))
        figures = medians(
            {
                "pdf": lambda: _read(pdf),
                "xlsx": lambda: _read(sheet),
                "floor": _only_the_library,
                "write": lambda: _cpu(mark),
            }
        )
    return [
        at_most("read a bid form (PDF), own process, s", figures["pdf"], READ_LIMIT),
        at_most("read a bid form (XLSX), own process, s", figures["xlsx"], READ_LIMIT),
        against_floor("the same, beside its library", figures["pdf"], figures["floor"], RATIO),
        at_most("write a bid form (PDF), cpu s", figures["write"], WRITE_LIMIT),
    ]


def _read(path: Path) -> None:
    read_reply(path)


def _only_the_library() -> None:
    subprocess.run([sys.executable, "-c", "import pypdf"], check=True)


def _cpu(mark: str) -> float:
    began = time.process_time()
    _pdf(mark)
    return time.process_time() - began


def _pdf(mark: str) -> bytes:
    printout = Printout(
        title="Request",
        flow=form_story(FORM, mark, SHEET.text_width),
        head=("Request", FORM.request),
        foot="Bakery",
        author="Bakery",
        made_at=datetime(2026, 11, 1, tzinfo=UTC),
    )
    return lay_out(printout, SHEET, Words())
