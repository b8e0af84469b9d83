"""The screens: the only place with Qt."""

from outsource_desk.ui.keep_none import keep_none
from outsource_desk.ui.plain_import import import_plainly

keep_none()  # before the first widget, whoever makes it
import_plainly()  # before anything heavy is imported
