"""What has to be known about the open file, in a strip above every page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from outsource_desk.ui.kit.layout import put
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from collections.abc import Sequence

    from outsource_desk.ui.frame.recovery_actions import Way
    from outsource_desk.ui.kit.banner import Banner, BannerTone


class FileBanner:
    """Shows one banner per subject, in the order in which they came; empty it takes no room.

    A key names the subject ("read_only"): showing it again replaces the sentence.
    """

    def __init__(self) -> None:
        self.strip = QWidget()
        self._column = put(QVBoxLayout(self.strip), spacing=2)
        self._shown: dict[str, Banner] = {}
        self.strip.hide()

    def show(
        self, key: str, sentence: str, tone: BannerTone = "warn", actions: Sequence[Way] = ()
    ) -> None:
        """Say `sentence` until `hide(key)`; read out only when it is new."""
        from outsource_desk.ui.kit.banner import Banner  # noqa: PLC0415  not before the first frame

        before = self._shown.get(key)
        if before is not None and before.text == sentence:
            return
        self._drop(key)
        banner = Banner(tone)
        banner.set_actions(actions)
        self._shown[key] = banner
        self._column.addWidget(banner)
        self._fit()
        banner.show_text(sentence)

    def hide(self, key: str) -> None:
        """Take the banner of this subject away; none is fine too."""
        self._drop(key)
        self._fit()

    def texts(self) -> dict[str, str]:
        """Return the sentences that are shown, by their subjects."""
        return {key: banner.text for key, banner in self._shown.items()}

    def _drop(self, key: str) -> None:
        banner = self._shown.pop(key, None)
        if banner is not None:
            self._column.removeWidget(banner)
            banner.hide()
            banner.deleteLater()

    def _fit(self) -> None:
        self._column.setContentsMargins(S(6), S(4), S(6), 0)
        self.strip.setVisible(bool(self._shown))
