"""Pictures of the owner, made as small as the paper can show, without what cameras hide in them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from reportlab.platypus import Image as PrintedImage
from reportlab.platypus import KeepTogether

from outsource_desk.reports.kit import blocks

if TYPE_CHECKING:
    from PIL import Image

    from outsource_desk.reports.document import Flow

POINTS_AN_INCH = 72
MOST_DPI = 150
MOST_PIXELS = 60_000_000  # a picture that unpacks to more is no photo but an attack
HIGHEST_POINTS = 420.0  # two thirds of a page
JPEG_QUALITY = 85
PHOTO = "JPEG"


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture ready to be printed."""

    data: bytes
    width: float  # points
    height: float


@lru_cache(maxsize=8)  # a preview is made again at each pause of typing
def picture_for_print(data: bytes, width: float, max_dpi: int = MOST_DPI) -> Photo | None:
    """Return a picture that is at most `width` points wide and has at most `max_dpi`.

    Turned upright, without transparency, and without the place and time that a camera wrote into
    it. None when it cannot be read, or would unpack to something enormous.
    """
    from PIL import Image, ImageOps  # noqa: PLC0415  few papers have pictures

    try:
        with Image.open(BytesIO(data)) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                return None
            kind = opened.format
            upright = ImageOps.exif_transpose(opened)
            shown = min(width / upright.width, HIGHEST_POINTS / upright.height, 1.0)
            points = (upright.width * shown, upright.height * shown)
            most = tuple(max(1, round(side * max_dpi / POINTS_AN_INCH)) for side in points)
            flat = _flat(upright)
            flat.thumbnail((most[0], most[1]))
            return Photo(_packed(flat, PHOTO if kind == PHOTO else "PNG"), *points)
    except (OSError, SyntaxError, ValueError, EOFError, MemoryError, Image.DecompressionBombError):
        return None  # Pillow raises any of these for a damaged file


def photo(title: str, made: Photo) -> Flow:
    """Return a picture below its name, on one page."""
    image = PrintedImage(BytesIO(made.data), made.width, made.height, hAlign="LEFT")
    return [KeepTogether([*blocks.caption(title), image, *blocks.gap(8)])]


def _flat(image: Image.Image) -> Image.Image:
    """Return the picture on white: PDF for archives knows no transparency."""
    from PIL import Image  # noqa: PLC0415  few papers have pictures

    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        clear = image.convert("RGBA")
        white = Image.new("RGBA", clear.size, "white")
        return Image.alpha_composite(white, clear).convert("RGB")
    return image.convert("RGB")


def _packed(image: Image.Image, kind: str) -> bytes:
    file = BytesIO()
    image.save(file, kind, quality=JPEG_QUALITY, optimize=True)
    return file.getvalue()
