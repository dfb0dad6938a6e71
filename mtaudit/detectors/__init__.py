"""Detectors: one family of mistakes a file, each a function from a case to suspicions."""
