"""TMX, XLIFF and spreadsheets: which rows they hold, and what is refused."""

from __future__ import annotations

import io
import struct
import time
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from mtaudit.errors import InputError
from mtaudit.model.row import BadRow, Row
from mtaudit.readers import archive, sheet, stream_rows, xml_units

TMX = """<?xml version="1.0"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header srclang="en-GB" datatype="plaintext"><note>no row</note></header><body>
{}
</body></tmx>"""
XLIFF1 = """<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file><body>
{}
</body></file></xliff>"""
XLIFF2 = """<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f">
{}
</file></xliff>"""
TUV = '<tuv xml:lang="{}"><seg>{}</seg></tuv>'
ODS = """<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
<table:table>{}</table:table><table:table><table:table-row><table:table-cell><text:p>another sheet</text:p>
</table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"""


def tuv(language: str, text: str) -> str:
    return TUV.format(language, text)


def pair(original: str, translation: str) -> str:
    """The variants of a unit of TMX."""
    return tuv("en-gb", original) + tuv("en-x-mt", translation)


def cells(*values: str, attributes: str = "") -> str:
    """A row of an OpenDocument sheet."""
    inside = "".join(f"<table:table-cell><text:p>{value}</text:p></table:table-cell>" for value in values)
    return f"<table:table-row {attributes}>{inside}</table:table-row>"


UNITS = [
    (".tmx", TMX.format(f'<tu tuid="7">{pair("one", "two")}</tu><tu>{pair("a", "b")}</tu>'),
     [Row("7", "one", "two"), Row(2, "a", "b")]),
    (".tmx", TMX.format(f"<tu>{tuv('de', 'b')}{tuv('EN-GB', 'a')}</tu>"), [Row(1, "a", "b")]),
    (".tmx", TMX.format(f'<tu srclang="de">{tuv("en-GB", "b")}{tuv("de", "a")}</tu>'), [Row(1, "a", "b")]),
    (".tmx", TMX.format(f"<tu>{tuv('x', 'a')}{tuv('y', 'b')}</tu>"), [Row(1, "a", "b")]),
    (".tmx", TMX.format(f'<tu><note>n</note>{pair("a <bpt>b</bpt><hi>c</hi><ph/> d", "&lt;d&gt;")}</tu>'),
     [Row(1, "a c d", "<d>")]),
    (".tmx", TMX.format(f"<tu>{tuv('en', 'a')}</tu><tu>{pair('', 'b')}</tu><tu>{pair('a', '')}</tu>"),
     [1, 2, Row(3, "a", "")]),
    (".tmx", TMX.format(f"<tu>{pair('a', 'b')}{tuv('de', 'c')}</tu>"), [1]),
    (".xlf", XLIFF1.format('<trans-unit id="u1"><source>a</source><target state="x">b</target><alt-trans>'
                           "<source>no</source><target>no</target></alt-trans></trans-unit>"),
     [Row("u1", "a", "b")]),
    (".xliff", XLIFF1.format('<group><trans-unit><source>a <g id="1">b</g><x id="2" ctype="lb"/>c</source>'
                             '<seg-source>no</seg-source><target>d<ph id="3">code</ph></target>'
                             "</trans-unit></group>"),
     [Row(1, "a b\nc", "d")]),
    (".xlf", XLIFF1.format('<trans-unit id="u" translate="no"><source>a</source></trans-unit>'
                           '<trans-unit id="v"><source>a</source></trans-unit>'), [Row("v", "a", "")]),
    (".xlf", XLIFF2.format('<unit id="u"><notes><note>no</note></notes><segment><source>a <pc id="1">b</pc>'
                           '<ph id="2" subType="xlf:lb"/>c</source><target>d</target></segment></unit>'),
     [Row("u", "a b\nc", "d")]),
    (".xlf", XLIFF2.format('<unit id="u"><segment id="s"><source>a</source><target>b</target></segment>'
                           "<ignorable><source> </source></ignorable>"
                           "<segment><source>c</source></segment></unit>"),
     [Row("u.s", "a", "b"), Row("u.2", "c", "")]),
]  # fmt: skip

SHEETS: list[tuple[list[list[object]], list[object]]] = [
    ([["id", "original", "translation"], ["x", "a", "b"]], [Row("x", "a", "b")]),
    ([["Translation", "note", " Original "], ["b", "no", "a"]], [Row(2, "a", "b")]),
    ([["a", "b", "no"], ["c", "d"]], [Row(1, "a", "b"), Row(2, "c", "d")]),
    ([[], ["original", "translation", "id"], [], ["a", "b", 7], ["a", None, 8.5]],
     [Row(7, "a", "b"), Row("8.5", "a", "")]),
    ([["original", "translation"], [12.0, 12.5], ["", "b"], ["=1+1", "a"]], [Row(2, "12", "12.5"), 3, 4]),
]  # fmt: skip


def read(path: Path) -> list[object]:
    """The rows, and for what is none its number."""
    return [one.line if isinstance(one, BadRow) else one for one in stream_rows(str(path))]


def zipped(members: dict[str, str]) -> bytes:
    """An archive with these members."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return made.getvalue()


def workbook(rows: list[list[object]]) -> bytes:
    """An Excel workbook with a first sheet of these rows and another one."""
    book, made = Workbook(), io.BytesIO()
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            book.worksheets[0].cell(number, column, value)
    book.create_sheet().append(["another", "sheet"])
    book.save(made)
    return made.getvalue()


@pytest.mark.parametrize(("suffix", "content", "rows"), UNITS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_units(tmp_path: Path, suffix: str, content: str, rows: list[object], encoding: str) -> None:
    path = tmp_path / f"units{suffix}"
    path.write_bytes(content.removeprefix('<?xml version="1.0"?>\n').encode(encoding))
    assert read(path) == rows


@pytest.mark.parametrize(("rows", "found"), SHEETS)
def test_workbooks(tmp_path: Path, rows: list[list[object]], found: list[object]) -> None:
    path = tmp_path / "rows.xlsx"
    path.write_bytes(workbook(rows))
    assert read(path) == found


FILLER = '<table:table-row table:number-rows-repeated="1048570"><table:table-cell/></table:table-row>'
OPEN_SHEETS = [
    (cells("id", "original", "translation") + cells("x", "a", "b"), [Row("x", "a", "b")]),
    (cells("a", "b", attributes='table:number-rows-repeated="2"') + FILLER,
     [Row(1, "a", "b"), Row(2, "a", "b")]),
    (FILLER + cells("a", "b"), [Row(1_048_571, "a", "b")]),
    ('<table:table-row><table:table-cell table:number-columns-repeated="2"><text:p>a</text:p>'
     '</table:table-cell><table:table-cell table:number-columns-repeated="99999999999"/></table:table-row>',
     [Row(1, "a", "a")]),
    (cells('a<text:s text:c="2"/><text:span>b</text:span><text:line-break/>c', "d<text:note>no</text:note>"),
     [Row(1, "a  b\nc", "d")]),
    (f"<table:table-rows>{cells('original', 'translation')}</table:table-rows>{cells('a', 'b')}",
     [Row(2, "a", "b")]),
]  # fmt: skip


@pytest.mark.parametrize(("content", "rows"), OPEN_SHEETS)
def test_open_document_sheets(tmp_path: Path, content: str, rows: list[object]) -> None:
    path = tmp_path / "rows.ods"
    path.write_bytes(zipped({"content.xml": ODS.format(content)}))
    assert read(path) == rows


LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
REFUSED = [
    (".tmx", LAUGHS + TMX.split("dtd\">")[1].format(f"<tu>{pair('&b;', 'b')}</tu>"), "declares entities"),
    (".xlf", OUTSIDE + XLIFF1.format("<trans-unit><source>&a;</source></trans-unit>"), "declares entities"),
    (".xlf", XLIFF1.format("<trans-unit><source>a</source>"), "not XML: mismatched tag"),
    (".tmx", "no markup", "not XML: syntax error"),
    (".tmx", "", "not XML: no element found"),
    (".tmx", '<?xml version="1.0" encoding="klingon"?><tmx/>', "not XML: unknown encoding"),
    (".xlf", "<a>" * 200, "more than 100 deep"),
    (".xlsx", "no archive", "cannot be unpacked (File is not a zip file)"),
    (".ods", "", "cannot be unpacked"),
]  # fmt: skip


@pytest.mark.parametrize(("suffix", "content", "said"), REFUSED)
def test_refuses(tmp_path: Path, suffix: str, content: str, said: str) -> None:
    path = tmp_path / f"bad{suffix}"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError) as error:
        read(path)
    assert str(error.value).startswith(f"{path}: ")
    assert said in str(error.value)


def test_a_unit_that_goes_on_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml_units, "MAX_UNIT_BYTES", 100_000)
    path = tmp_path / "long.tmx"
    many = "".join(f"<tu>{pair('a' * 10_000, 'b')}</tu>" for _ in range(50))
    path.write_text(TMX.format(many), encoding="utf-8")
    assert len(read(path)) == 50
    path.write_text(TMX.format(f"<tu>{pair('a' * 200_000, 'b')}</tu>"), encoding="utf-8")
    with pytest.raises(InputError, match="a unit of more than 0 MB"):
        read(path)


def lying(content: bytes) -> bytes:
    """The archive, whose members say that they hold a byte each."""
    data = bytearray(content)
    for mark, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = data.find(mark)
        while at >= 0:
            data[at + offset : at + offset + 4] = struct.pack("<I", 1)
            at = data.find(mark, at + 1)
    return bytes(data)


@pytest.mark.parametrize("suffix", [".xlsx", ".ods"])
def test_a_zip_bomb_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str) -> None:
    monkeypatch.setattr(archive, "MAX_UNPACKED", 1_000_000)
    path = tmp_path / f"bomb{suffix}"
    bomb = zipped({"content.xml": "a" * 900_000, "xl/workbook.xml": "a" * 900_000})
    for content in (bomb, lying(zipped({"content.xml": "a" * 2_000_000}))):
        path.write_bytes(content)
        with pytest.raises(InputError, match="unpacks to more than 1 MB"):
            read(path)
    path.write_bytes(lying(zipped({"content.xml": "a" * 9_000})))
    with pytest.raises(InputError, match=r"the size of 'content\.xml' is not what it says"):
        read(path)


def test_many_members_and_large_archives_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "many.ods"
    path.write_bytes(zipped({f"m{i}": "" for i in range(20)}))
    monkeypatch.setattr(archive, "MAX_MEMBERS", 10)
    with pytest.raises(InputError, match="10 members"):
        read(path)
    monkeypatch.setattr(archive, "MAX_PACKED", 10)
    with pytest.raises(InputError, match="larger than 0 MB"):
        read(path)


def test_an_encrypted_archive_is_refused(tmp_path: Path) -> None:
    data = bytearray(zipped({"content.xml": "text"}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path = tmp_path / "secret.ods"
    path.write_bytes(bytes(data))
    with pytest.raises(InputError, match="encrypted"):
        read(path)


MANY = 'table:number-rows-repeated="9999999"'


@pytest.mark.parametrize(
    ("suffix", "members", "said"),
    [
        (".ods", {"mimetype": "x"}, "there is no content.xml in it"),
        (".ods", {"content.xml": LAUGHS + "<a>&b;</a>"}, "declares entities"),
        (".ods", {"content.xml": ODS.format(cells("a", "b", attributes=MANY) * 2)}, "more than 1,048,576"),
        (".xlsx", {"content.xml": "x"}, "cannot be read as an Excel workbook"),
    ],
)  # fmt: skip
def test_archives_that_are_no_spreadsheet(
    tmp_path: Path, suffix: str, members: dict[str, str], said: str
) -> None:
    path = tmp_path / f"bad{suffix}"
    path.write_bytes(zipped(members))
    with pytest.raises(InputError, match="bad") as error:
        for _ in stream_rows(str(path)):
            pass
    assert said in str(error.value)


def replaced(content: bytes, member: str, change: tuple[str, str]) -> bytes:
    """A workbook with something else in a member."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        texts = {name: packed.read(name).decode() for name in packed.namelist()}
    assert change[0] in texts[member]
    return zipped(texts | {member: texts[member].replace(*change)})


SHEET = "xl/worksheets/sheet1.xml"
HOSTILE = [
    ("a cell far away", ('r="B2"', 'r="XFD1048576"'), ""),
    ("a row that is none", ('<row r="2"', '<row r="999999999999"'), "more than 1,048,576 rows"),
    ("entities", ("<worksheet", LAUGHS + "<worksheet"), "cannot be read as an Excel workbook"),
    ("dimensions that are none", ('ref="A1:B2"', 'ref="A1:XFD1048576"'), ""),
    ("cut off", ("</sheetData>", ""), "cannot be read as an Excel workbook"),
]


@pytest.mark.parametrize(("change", "said"), [row[1:] for row in HOSTILE], ids=[row[0] for row in HOSTILE])
def test_a_hostile_workbook_ends(tmp_path: Path, change: tuple[str, str], said: str) -> None:
    path = tmp_path / "hostile.xlsx"
    path.write_bytes(replaced(workbook([["a", "b"], ["c", "d"]]), SHEET, change))
    begun, message = time.process_time(), ""
    try:
        rows = read(path)
    except InputError as error:
        message = str(error)
    else:
        assert rows[0] == Row(1, "a", "b")
    assert said in message
    assert bool(message) == bool(said)
    assert time.process_time() - begun < 20


def test_a_header_that_names_half_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "half.xlsx"
    path.write_bytes(workbook([["id", "original"], ["x", "a"]]))
    with pytest.raises(InputError, match=r"half\.xlsx:1: no column 'translation'"):
        read(path)


def test_the_limits_are_those_of_spreadsheet_programs() -> None:
    assert sheet.MAX_ROWS == 2**20
