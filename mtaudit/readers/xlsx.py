"""Excel workbooks: the first sheet; of formulas the values that were saved, nothing is computed."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO

from mtaudit.errors import InputError
from mtaudit.model.row import BadRow, Row
from mtaudit.readers.archive import checked_archive
from mtaudit.readers.sheet import MAX_COLUMNS, Line, sheet_rows


def rows(file: BinaryIO, place: str) -> Iterator[Row | BadRow]:
    """The rows of the first sheet."""
    return sheet_rows(_lines(checked_archive(file, place), place), place)


def _lines(archive: BytesIO, place: str) -> Iterator[Line]:
    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what it leaves out: styles, charts, checks of entries
            book = load_workbook(archive, read_only=True, data_only=True, keep_links=False)
            sheet = book.worksheets[0]
            sheet.reset_dimensions()  # what the file says of them need not be true
        yield from enumerate(sheet.iter_rows(max_col=MAX_COLUMNS, values_only=True), 1)
    except InputError:
        raise
    except Exception as error:  # whatever a damaged file makes it do
        reason = " ".join(str(error).split())[:200] or type(error).__name__
        raise InputError(f"{place}: cannot be read as an Excel workbook ({reason}); save it anew") from None
