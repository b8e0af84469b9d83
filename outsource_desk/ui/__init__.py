"""The screens: the only place with Qt."""

from outsource_desk.ui.start.plain_import import import_plainly
from outsource_desk.ui.start.refcount_workaround import keep_none

keep_none()  # before the first widget, whoever makes it
import_plainly()  # before anything heavy is imported
