"""Alignment: which sentences correspond, and within them which words."""
