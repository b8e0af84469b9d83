"""The logo: what is printed now, and another picture."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QFileDialog, QFrame, QWidget
from typing_extensions import override

from outsource_desk.base.errors import UserError
from outsource_desk.services.attachments.intake import take_in
from outsource_desk.services.business.logo import check_logo, logo, logo_name, remove_logo, set_logo
from outsource_desk.ui.frame.errors import show_error
from outsource_desk.ui.kit.announce import announce
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import column, row, stretch
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from outsource_desk.services.attachments.intake import TakenIn
    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.frame.tasks import Job

WIDE_UNITS, HIGH_UNITS = 55, 15  # as on paper: 55 mm by 15 mm
ABOUT = "PNG or JPEG. It stands at the top of what vendors get."
NO_PICTURE = (
    "“{name}” cannot be read as a picture, so the logo stays as it was: open it in a picture"
    " program, save it as PNG, and choose that."
)


class _LogoSheet(QFrame):
    """The picture on white, as paper shows it, also in the dark."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        self._picture = QPixmap()

    def show_picture(self, picture: QImage) -> None:
        self._picture = QPixmap.fromImage(picture)
        self.setFixedSize(self.sizeHint())
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(S(WIDE_UNITS) + 2 * S(2), S(HIGH_UNITS) + 2 * S(2))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        room = self.rect().adjusted(S(2), S(2), -S(2), -S(2))
        if not self._picture.isNull():
            fitted = self._picture.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
            corner = room.topLeft()
            corner.setY(room.center().y() - fitted.height() // 2)
            painter.drawPixmap(
                corner.x(), corner.y(), fitted.width(), fitted.height(), self._picture
            )


class LogoRow(QWidget):
    """Shows the logo and takes another one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: bytes | None = None
        self.sheet = _LogoSheet()
        self.trouble = Text("", "body", "danger", wrap=True)
        self.choose_button = Button("Choose a logo…", icon="image")
        self.remove_button = Button("Remove", "quiet", name="Remove the logo")
        self.choose_button.clicked.connect(self._ask)
        self.remove_button.clicked.connect(self._remove)
        column(
            Text("Logo", "strong"),
            Text(ABOUT, "caption", "text2", wrap=True),
            self.sheet,
            row(self.choose_button, self.remove_button, stretch(), spacing=2),
            self.trouble,
            spacing=1,
            margins=(0, 1, 0, 0),
            on=self,
        )
        self.trouble.hide()

    def refresh(self) -> None:
        data = logo(self._desk.store)
        if data == self._shown:
            return
        self._shown = data
        picture = QImage.fromData(data) if data else QImage()
        self.sheet.show_picture(picture)
        self.sheet.setVisible(not picture.isNull())
        self.sheet.setAccessibleName(f"Logo: {logo_name(self._desk.store)}" if data else "")
        self.remove_button.setVisible(bool(data))
        self.trouble.hide()

    def use(self, path: Path) -> None:
        """Take a picture as the logo, once it is proven to be one."""

        def work(job: Job) -> TakenIn:
            taken = take_in(self._desk.store, path, job.report)
            check_logo(taken.name, taken.media_type, taken.size)
            if QImage.fromData(self._desk.store.documents.read(taken.sha256)).isNull():
                raise UserError(NO_PICTURE.format(name=taken.name))
            return taken

        self._desk.tasks.run(work, self._set, label="Reading the logo", failed=self._refuse)

    def _set(self, taken: TakenIn) -> None:
        try:
            set_logo(self._desk.store, taken, self._desk.clock.now())
        except UserError as error:
            self._refuse(error)
        else:
            self._desk.say(f"“{taken.name}” is your logo now.")

    def _remove(self) -> None:
        remove_logo(self._desk.store)
        self._desk.say("The logo was removed.")

    def _refuse(self, error: Exception) -> None:
        """Say why a picture will not do; the former one stays."""
        if not isinstance(error, UserError):
            show_error(error)
            return
        self.trouble.setText(str(error))
        self.trouble.show()
        announce(self.trouble, str(error))

    def _ask(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, "Choose a logo", str(Path.home()), "Pictures (*.png *.jpg *.jpeg)"
        )
        if name:
            self.use(Path(name))
