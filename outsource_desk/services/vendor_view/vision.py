"""The vision of the business on one page: everybody who works for it reads the same (R30)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from outsource_desk.services.business.business import business
from outsource_desk.services.business.logo import logo

if TYPE_CHECKING:
    from datetime import date

    from outsource_desk.store.store import Store


@dataclass(frozen=True, slots=True)
class VisionPage:
    """What every vendor may read of the owner's firm; it has no room for anything internal."""

    name: str
    day: date
    vision: str
    about: str
    principles: tuple[str, ...]  # one a line
    address: tuple[str, ...]
    reach: tuple[str, ...]  # e-mail, phone, website
    logo: bytes

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written yet that a page could tell."""
        return not (self.vision or self.about or self.principles)


def vision_page(store: Store, today: date) -> VisionPage:
    """Return the page about the firm."""
    firm = business(store)
    return VisionPage(
        name=firm.name,
        day=today,
        vision=firm.vision,
        about=firm.about,
        principles=_lines(firm.principles),
        address=(*_lines(firm.address), *_lines(firm.country)),
        reach=tuple(part for part in (firm.email, firm.phone, firm.website) if part),
        logo=logo(store),
    )


def _lines(text: str) -> tuple[str, ...]:
    """Return one entry a line, without the dashes and bullets people type before them."""
    tidy = (line.strip().lstrip("-•*").strip() for line in text.splitlines())
    return tuple(line for line in tidy if line)
