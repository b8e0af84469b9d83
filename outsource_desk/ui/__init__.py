"""The screens: the only place with Qt."""

from outsource_desk.ui.keep_none import keep_none

keep_none()  # before the first widget, whoever makes it
