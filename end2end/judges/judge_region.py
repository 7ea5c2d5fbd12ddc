"""Opens the demo region's own report with other people's readers and compares it with the API's answers.

judge_region.py xlsx|csv|office FOLDER

FOLDER holds report.xlsx, report.csv and expected.json. `office` lets LibreOffice open the workbook and
write it down as CSV and as PDF.
"""

import csv
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from openpyxl import load_workbook

NAMES = {"whole_region": "Hele regio", "total": "Samen"}


def wanted(expected):
    """Name and figures of each row, those of the table first, then the region's own and the total."""
    told = expected["rows"]
    rows = [(row["name"], row["figures"]) for row in told["rows"]]
    if any(told["whole_region"].values()):
        rows.append((NAMES["whole_region"], told["whole_region"]))
    return [*rows, (NAMES["total"], told["total"])]


def compare(rows, expected, read, slack):
    """Each figure of each row; `read` makes a number of a cell, or None of an empty one."""
    right = wanted(expected)
    assert len(rows) == len(right), f"{len(rows)} rows instead of {len(right)}"
    figures = 0
    for cells, (name, told) in zip(rows, right):
        assert cells[0] == name, f"{cells[0]!r} instead of {name!r}"
        assert len(cells) == len(expected["columns"]) + 1, f"{name}: {len(cells)} cells"
        for cell, (code, minutes) in zip(cells[1:], expected["columns"]):
            value, number = told[code], read(cell)
            if value is None:
                assert number is None, f"{name}, {code}: {cell!r} instead of nothing"
                continue
            value = value / 60 if minutes else value
            assert number is not None, f"{name}, {code}: nothing instead of {value}"
            assert abs(number - value) <= slack, f"{name}, {code}: {number} instead of {value}"
            figures += 1
    return figures


def judge_xlsx(folder, expected):
    book = load_workbook(folder / "report.xlsx")
    for sheet in book:
        assert sheet.freeze_panes == "B2", f"{sheet.title}: the head does not stay in sight"
        assert sheet.print_title_rows == "$1:$1", f"{sheet.title}: the head is not on every page"
        kinds = {cell.data_type for row in sheet.iter_rows() for cell in row}
        assert kinds <= {"s", "n", "d"}, f"{sheet.title}: cells of {kinds}"
    rows = [[cell.value for cell in row] for row in book["Cijfers"].iter_rows(min_row=2)]
    figures = compare(rows, expected, lambda value: value, 1e-9)

    told = expected["forecast"]
    ahead = list(book["Vooruitblik"].iter_rows(min_row=2))
    assert len(ahead) == len(told["agreements"]) + 1, f"{len(ahead)} rows of agreements"
    for cells, one in zip(ahead, told["agreements"]):
        names = [one[name] for name in ["agreed", "delivered", "planned", "at_this_pace"]]
        assert [cell.value for cell in cells[2:6]] == names, one
        assert cells[6].is_date and cells[6].value.date().isoformat() == one["until"], one
    sums = [told[name] for name in ["agreed", "delivered", "planned", "at_this_pace"]]
    assert [cell.value for cell in ahead[-1][2:6]] == sums, sums

    by = {"organisation": 0, "us": 0}
    for one in expected["cancelled"]:
        by[one["by"]] += one["lessons"]
    *_, total = book["Wie annuleerde, en hoe laat"].iter_rows(values_only=True)
    assert list(total[1:3]) == [by["organisation"], by["us"]], total
    return figures


def judge_csv(folder, expected):
    with (folder / "report.csv").open(encoding="utf-8-sig", newline="") as file:
        _, *rows = csv.reader(file, delimiter=";", strict=True)
    number = lambda text: float(text.replace(",", ".")) if text else None
    return compare(rows, expected, number, 0.005 + 1e-9)


def judge_office(folder, expected):
    with tempfile.TemporaryDirectory() as work:
        # Fields by semicolons, text in quotes, UTF-8, and numbers as they are, not as they look.
        as_csv = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false"
        for form in [as_csv, "pdf"]:
            subprocess.run(
                ["soffice", f"-env:UserInstallation=file://{work}/profile", "--headless",
                 "--convert-to", form, "--outdir", work, folder / "report.xlsx"],
                check=True, capture_output=True, timeout=300,
            )
        assert Path(work, "report.pdf").read_bytes().startswith(b"%PDF-"), "no PDF came of it"
        with Path(work, "report.csv").open(encoding="utf-8", newline="") as file:
            _, *rows = csv.reader(file, delimiter=";", strict=True)
    number = lambda text: float(text.replace(",", ".")) if text else None
    return compare(rows, expected, number, 1e-6)


judges = {"xlsx": judge_xlsx, "csv": judge_csv, "office": judge_office}
folder = Path(sys.argv[2])
judged = judges[sys.argv[1]](folder, json.loads((folder / "expected.json").read_text()))
print(f"{judged} figures")
