"""The sender's logo at the top right of the first page."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from outsource_desk.reports.kit.photos import Photo, picture_for_print
from outsource_desk.reports.paper import MM

if TYPE_CHECKING:
    from outsource_desk.reports.kit.canvas import CountingCanvas
    from outsource_desk.reports.paper import Paper

MOST_WIDE, MOST_HIGH = 55 * MM, 15 * MM
TOP = 10 * MM  # from the edge of the sheet
LOGO_ROOM = 7 * MM  # the text begins so much lower below a logo
SHARP_DPI = 300


@dataclass(frozen=True, slots=True)
class LetterheadLogo:
    """A logo as large as it is printed, in points."""

    picture: Photo
    width: float
    height: float

    def draw(self, canvas: CountingCanvas, paper: Paper) -> None:
        from reportlab.lib.utils import ImageReader  # noqa: PLC0415  few papers have pictures

        right, top = paper.width - paper.margins.right, paper.height - TOP
        picture = ImageReader(BytesIO(self.picture.data))
        place = (right - self.width, top - self.height, self.width, self.height)
        canvas.drawImage(picture, *place)


def letterhead_logo(data: bytes) -> LetterheadLogo | None:
    """Return the logo to print; None when there is none, or it cannot be read."""
    made = picture_for_print(data, MOST_WIDE, SHARP_DPI) if data else None
    if made is None:
        return None
    shrunk = min(1.0, MOST_HIGH / made.height)
    return LetterheadLogo(made, made.width * shrunk, made.height * shrunk)
