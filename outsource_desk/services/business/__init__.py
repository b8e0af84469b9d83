"""The owner's firm: profile, rates, logo."""
