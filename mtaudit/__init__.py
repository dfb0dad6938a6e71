"""mtaudit: a linter for machine translation."""
