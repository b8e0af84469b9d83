"""What the cards of the business share: each field is saved by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from outsource_desk.base.errors import UserError
from outsource_desk.records.business import BusinessDraft
from outsource_desk.records.draft import FieldError, read_draft
from outsource_desk.services.business.business import BusinessProfile, business, save_business
from outsource_desk.ui.frame.errors import show_error
from outsource_desk.ui.frame.kept_form import KeptForm
from outsource_desk.ui.kit.card import Card

if TYPE_CHECKING:
    from collections.abc import Mapping

    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.kit.fields import Field


class ProfileCard(Card):
    """A part of the profile; its fields are called as those of the draft."""

    def __init__(
        self, title: str, desk: Desk, fields: Mapping[str, Field[Any]] | None = None
    ) -> None:
        super().__init__(title)
        self._desk = desk
        self._found: BusinessProfile | None = None
        self.form = KeptForm(desk, self._save, fields)
        self.add(self.form)

    def refresh(self) -> None:
        """Show the profile; what is being typed stays while nothing else changed."""
        profile = business(self._desk.store)
        if profile == self._found:
            return
        self._found = profile
        self.show_profile(profile)
        self.form.set_values({name: self.shown(name, profile) for name in self.form.names})

    def show_profile(self, profile: BusinessProfile) -> None:
        """Prepare the fields for the values that come next."""

    def shown(self, name: str, profile: BusinessProfile) -> Any:
        """Return what a field shows of the profile."""
        return getattr(profile, name)

    def put(self, name: str, value: Any) -> None:
        """Store one value. Raises: FieldError, UserError."""
        typed = {"name": business(self._desk.store).name, name: value}
        save_business(self._desk.store, read_draft(BusinessDraft, **typed))

    def _save(self, name: str) -> bool:
        field = self.form[name]
        if self._found is None or not field.validate():
            return False
        entered = field.value()
        value = self.stored(name, entered)
        if value != entered:
            self.form.show_value(name, value)  # as it is written
        if value == getattr(self._found, name):
            return True
        try:
            self.put(name, value)
        except FieldError as error:
            self.form.refuse(name, str(error))
            return False
        except UserError as error:
            if self.form.is_typing:  # a box would take the keys
                self._desk.say(str(error), undo=False)
            else:
                show_error(error, self)
            return False
        if not self.form.is_typing:
            self._desk.say("Your business was changed.")
        return True

    def stored(self, _name: str, value: Any) -> Any:
        """Return what is stored of an entry."""
        return value
