"""HTML: an audit as a page to read side by side, one file that asks for nothing.

`page` is the whole; `passages` the texts with their findings, `pieces` the marks in a sentence, `charts`
and `ledgers` what stands above them, `payload` what the script is told.
"""

from mtaudit.reports.html.page import render

__all__ = ["render"]
