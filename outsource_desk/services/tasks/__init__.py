"""The inventory of tasks."""
