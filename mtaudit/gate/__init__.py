"""The regression gate: one run against another, and what to say of it. Pure functions."""
