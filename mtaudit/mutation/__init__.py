"""Known mistakes planted in a text, to see which of them an audit finds."""
