"""The sections, one of them as a form, and the pages: side by side, or one at a time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget
from typing_extensions import override

from outsource_desk.domain.brief.sections import SectionKey, SectionState
from outsource_desk.records.brief import BriefDraft
from outsource_desk.services.brief.word_lists import word_list
from outsource_desk.services.brief.wording import unclear_spots
from outsource_desk.services.brief.words import HEADINGS
from outsource_desk.ui.brief.fields import section_of
from outsource_desk.ui.brief.lists import KINDS
from outsource_desk.ui.brief.panel import SectionPanel
from outsource_desk.ui.frame.live_preview import LivePreview
from outsource_desk.ui.frame.outline_shell import OutlineBoard
from outsource_desk.ui.kit.outline import Outline, OutlineRow

if TYPE_CHECKING:
    from outsource_desk.domain.brief.sections import Need
    from outsource_desk.services.brief.briefs import BriefResult
    from outsource_desk.services.brief.wording import UnclearSpot
    from outsource_desk.ui.brief.acts import BriefActs
    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.frame.live_preview import Pages
    from outsource_desk.ui.kit.banner import BannerTone

LOOKS = {
    SectionState.COMPLETE: ("circle-check", "success", "complete"),
    SectionState.STARTED: ("triangle-alert", "warn", "not complete"),
    SectionState.EMPTY: ("circle-dashed", "text2", "not started"),
    SectionState.UNUSED: ("minus", "text2", "nothing needed"),
}
COMPLETE = (
    "The request is ready and complete. Read the pages, then press “Release…”: the text is fixed, "
    "and you can send it to at least three vendors."
)


class BriefBoard(OutlineBoard):
    """Shows one brief."""

    part_word = "Section"
    back_words = "Back to the form"
    banner_from_units = 60
    current: SectionKey

    change_asked = Signal()  # of a request that was sent

    def __init__(self, desk: Desk, acts: BriefActs) -> None:
        super().__init__(desk)
        self._acts = acts
        self._brief: BriefResult | None = None
        self._word_list = word_list()
        self._unclear: tuple[UnclearSpot, ...] = ()
        self._last: Need | None = None  # that “Go to the next one” showed
        self.current = SectionKey.PURPOSE
        self._panels: dict[SectionKey, SectionPanel] = {}  # built when first opened
        self.stack = QStackedWidget()
        self.arrange(Outline("Sections"), self.stack, LivePreview(desk, self._read))
        self.banner.acted.connect(self._act)

    @property
    @override
    def panel(self) -> SectionPanel:
        """The form of the open section."""
        if self.current not in self._panels:
            made = SectionPanel(self.current, self._desk, self._word_list)
            self._connect_panel(made)
            self.stack.addWidget(made)
            self._panels[self.current] = made
        return self._panels[self.current]

    def forget(self) -> None:
        """Another brief comes: start at its first section."""
        self.current, self._last = SectionKey.PURPOSE, None
        for panel in self._panels.values():
            panel.forget()
        self.preview.forget()

    def show_brief(self, brief: BriefResult) -> None:
        """Show the state of a brief; the open section stays open."""
        self._brief = brief
        self._unclear = () if brief.locked else unclear_spots(brief, self._word_list)
        self.show_banner(*_banner(brief, len(self._unclear)))
        self._show_current()
        self.preview.make()

    @override
    def show_part(self, key: str, field: str = "", item_id: int | None = None) -> None:
        """Open a section, with the cursor in a field or on a line when it is named."""
        self.current = SectionKey(key)
        self._show_current()
        if field:
            self.panel.focus_field(field, item_id)
        self.preview.show_heading(HEADINGS[self.current])

    def show_field(self, field: str, item_id: int | None = None) -> None:
        """Open the section that a field, or a list, stands in."""
        key = section_of(field)
        if key is not None:
            self.show_part(key, field, item_id)

    @override
    def show_next(self) -> None:
        """Show what is missing next: first what stands in the way of sending."""
        self.panel.settle()
        brief = self._brief
        wording = tuple(spot.need for spot in self._unclear)
        needs = (brief.blocking or brief.missing or wording) if brief else ()
        if not needs:
            self._desk.say("Nothing is missing.", undo=False)
            return
        at = needs.index(self._last) + 1 if self._last in needs else 0
        self._last = needs[at % len(needs)]
        self.show_field(self._last.field, self._last.item_id)

    @override
    def keys(self) -> list[str]:
        return list(SectionKey)

    @override
    def picker_text(self, part: OutlineRow) -> str:
        return f"{super().picker_text(part)}, {part.state}"

    def _show_current(self) -> None:
        brief = self._brief
        if brief is None:
            return
        rows = [
            OutlineRow(
                section.key,
                number,
                section.title,
                *LOOKS[section.state],
                section.state == SectionState.COMPLETE,
            )
            for number, section in enumerate(brief.sections, 1)
        ]
        self.show_parts(rows)
        lines = [spot for spot in self._unclear if spot.section == self.current and spot.item]
        number = self.keys().index(self.current) + 1
        self.panel.show_brief(number, brief, [spot.need for spot in lines])
        self.stack.setCurrentWidget(self.panel)

    def _act(self) -> None:
        if self._brief is not None and self._brief.may_take_back:
            self.change_asked.emit()
        else:
            self.show_next()

    def _fill(self, panel: SectionPanel, name: str, value: object) -> None:
        refused = self._acts.set_field(name, value)
        if refused:
            panel.refuse(name, refused)

    def _read(self) -> Pages:
        """Return what makes the pages, with what is typed but not stored yet."""
        brief = self._brief
        if brief is None:
            return None
        typed = self.panel.pending() if not brief.locked else {}
        text = {name: value for name, value in typed.items() if name in BriefDraft.model_fields}
        if text:
            brief = replace(brief, text=brief.text.model_copy(update=text))
        return self._acts.pages(brief)

    def _connect_panel(self, panel: SectionPanel) -> None:
        acts = self._acts
        self.follow_form(panel)
        panel.filled.connect(lambda name, value: self._fill(panel, name, value))
        panel.usual_asked.connect(acts.add_usual_criteria)
        panel.ready_asked.connect(acts.fill_in)
        panel.rules_asked.connect(acts.use_rules)
        panel.proof_asked.connect(acts.ask_for_proof)
        panel.guidelines_asked.connect(acts.use_guidelines)
        if panel.items is not None:
            panel.items.asked.connect(acts.on_list(KINDS[panel.key]))


def _banner(brief: BriefResult, unclear: int) -> tuple[BannerTone, str, str]:
    """Return what the strip above the sections says, and its button."""
    if brief.locked:
        return "accent", brief.locked, "Change the request" if brief.may_take_back else ""
    blocking, others = len(brief.blocking), len(brief.missing) - len(brief.blocking)
    if blocking:
        return "warn", f"{_things(blocking)} missing before the request can go out.", "Go to it"
    if others:
        asked = f"The request is ready: nothing stands in the way. {_clearer(others)}"
        return "accent", asked, "Go to the next one"
    if unclear:
        places = "1 place" if unclear == 1 else f"{unclear} places"
        read = f"The request is ready. Vendors could read {places} in two ways."
        return "accent", read, "Go to the next one"
    return "success", COMPLETE, ""


def _clearer(count: int) -> str:
    things = "1 more thing" if count == 1 else f"{count} more things"
    return f"{things} would save questions of vendors."


def _things(count: int) -> str:
    return "1 thing is" if count == 1 else f"{count} things are"
