"""The work under way: milestones, payments, the time to object."""
