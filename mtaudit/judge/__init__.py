"""Judging: how close two passages are, and what a substitution does to the meaning."""
