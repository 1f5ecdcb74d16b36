"""A workbook as another reader sees it: rows of [kind, value] as JSON. Kinds: n (number), d (a number shown as a date,
written as ISO), s (text), f (formula), null for an empty cell. Only the standard library, nothing of what wrote the file."""
import datetime
import json
import re
import sys
import zipfile
from xml.etree import ElementTree

M = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def column_of(reference):
    at = 0
    for letter in re.match(r"[A-Z]+", reference).group():
        at = at * 26 + ord(letter) - 64
    return at - 1


def texts_of(book):
    if "xl/sharedStrings.xml" not in book.namelist():
        return []
    root = ElementTree.fromstring(book.read("xl/sharedStrings.xml"))
    return ["".join(part.text or "" for part in item.iter(M + "t")) for item in root.iter(M + "si")]


def date_styles(book):
    root = ElementTree.fromstring(book.read("xl/styles.xml"))
    formats = {int(each.get("numFmtId")): each.get("formatCode") for each in root.iter(M + "numFmt")}
    styles = root.find(M + "cellXfs")
    ids = [int(style.get("numFmtId", 0)) for style in (styles if styles is not None else [])]
    return {at for at, number in enumerate(ids) if 14 <= number <= 22 or re.search("[yd]", formats.get(number, "").lower())}


def cell_of(cell, texts, dates):
    value = cell.find(M + "v")
    kind = cell.get("t", "n")
    if cell.find(M + "f") is not None:
        return ["f", cell.find(M + "f").text]
    if kind == "inlineStr":
        return ["s", "".join(part.text or "" for part in cell.iter(M + "t"))]
    if value is None:
        return None
    if kind == "s":
        return ["s", texts[int(value.text)]]
    if kind == "str":
        return ["s", value.text]
    if int(cell.get("s", 0)) in dates:
        day = datetime.datetime(1899, 12, 30) + datetime.timedelta(days=float(value.text))
        return ["d", day.isoformat()]
    return ["n", float(value.text)]


def main():
    with zipfile.ZipFile(sys.argv[1]) as book:
        texts, dates = texts_of(book), date_styles(book)
        sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
        rows = []
        for row in sheet.iter(M + "row"):
            cells = {column_of(cell.get("r")): cell_of(cell, texts, dates) for cell in row.iter(M + "c")}
            rows.append([cells.get(at) for at in range(max(cells, default=-1) + 1)])
    json.dump(rows, sys.stdout)


main()
