"""The preview after a keystroke in a 12-page contract: reading, wording, laying out, loading.

The wall clock from the end of the pause after the last key until the new pages are in the view.
The longest time in which the window could not answer is measured beside it.
"""

from __future__ import annotations

import os
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import ROUNDS, Row, at_most, medians

LIMIT_MS = 150.0
BLOCKED_LIMIT_MS = 50.0
PAGES = 12
MORE_CLAUSES = 16
SENTENCE = "Both sides agreed on one more thing, and wrote it down so that nobody has to guess."
TICK_S = 0.002


def run() -> list[Row]:
    """Return the time until the pages follow, and the longest the window was blocked meanwhile."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    from outsource_desk.ui.look.fonts import prepare_font
    from outsource_desk.ui.look.theme import apply_theme

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    prepare_font(app, bundled=True)
    apply_theme(app, "light")
    with tempfile.TemporaryDirectory() as folder:
        stage, desk, close = _open_stage(Path(folder) / "bench.outsource")
        blocked: list[float] = []
        key = _Typing(app, stage)
        figures = medians({"pages": lambda: key.press(blocked)}, ROUNDS * 2)
        pages = stage.board.preview.view.page_count
        desk.tasks.wait()
        stage.close()
        close()
    if pages < PAGES:
        raise RuntimeError(f"the contract of the benchmark has only {pages} pages")
    worst = sorted(blocked)[len(blocked) // 2]
    return [
        at_most(f"preview after a keystroke, {PAGES} pages, ms", figures["pages"], LIMIT_MS),
        at_most("longest the window is blocked meanwhile, ms", worst, BLOCKED_LIMIT_MS),
    ]


class _Typing:
    """Presses a key in the contract and waits for the pages."""

    def __init__(self, app, stage) -> None:
        self._app, self._stage, self._count = app, stage, 0

    def press(self, blocked: list[float]) -> float:
        """Return milliseconds from the end of the pause to the new pages."""
        preview, shown = self._stage.board.preview, []
        preview.shown.connect(lambda: shown.append(time.perf_counter()))
        self._count += 1
        field = self._stage.board.panel.form["end_weeks"]
        field.edit.setText(str(1 + self._count % 50))
        field.changed.emit()
        preview.timer.stop()  # the pause itself is not measured
        longest = 0.0
        began = last = time.perf_counter()
        preview.make()
        while not shown:
            self._app.processEvents()
            now = time.perf_counter()
            longest, last = max(longest, now - last), now
            time.sleep(TICK_S)
            last = time.perf_counter()
        preview.shown.disconnect()
        blocked.append(longest * 1000)
        return (shown[0] - began) * 1000


def _open_stage(path: Path):
    from outsource_desk.base.clock import FixedClock
    from outsource_desk.base.settings import Settings
    from outsource_desk.base.text import Words
    from outsource_desk.records.contract import ExtraClause, ExtraClauseDraft
    from outsource_desk.services import items
    from outsource_desk.services.contract import contracts
    from outsource_desk.services.file.sample import make_sample
    from outsource_desk.store.store import Store
    from outsource_desk.ui.contract import ContractStage
    from outsource_desk.ui.frame.desk import Desk

    clock = FixedClock(datetime(2026, 11, 24, 10, 0, tzinfo=UTC))
    make_sample(path, clock)
    store = Store.open(path, clock)
    draft = next(row for row in contracts.contract_list(store) if row.number == "C-2026-004")
    for at in range(MORE_CLAUSES):
        body = "\n".join([SENTENCE] * 9)
        extra = ExtraClauseDraft(title=f"More about point {at + 1}", body=body)
        items.add(store, ExtraClause, draft.contract_id, extra)
    desk = Desk(clock, Settings(theme="light"))
    desk.open(store, Words("en_GB"))
    stage = ContractStage(desk)
    stage.resize(1180, 640)
    stage.show()
    stage.open_task(draft.task_id)
    return stage, desk, store.close
