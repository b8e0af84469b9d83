"""The main window: sidebar, menus, status bar and the view of one task."""
