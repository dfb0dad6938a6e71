"""The steps between a pair of documents and its report, each a function of values."""
