"""Opens reports with other people's readers and compares with expected.json beside them.

judge_reports.py xlsx|csv FOLDER
"""

import csv
import datetime
import json
import re
import sys
from pathlib import Path

from openpyxl import load_workbook

# What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection).
FORMULA = tuple("=+-@\t\r\n＝＋－＠")


def hours(minutes):
    return minutes / 60


def judge_xlsx(folder, expected):
    book = load_workbook(folder / "report.xlsx")
    sheet = book["Cijfers"]
    assert sheet.freeze_panes == "B2", f"the head does not stay in sight: {sheet.freeze_panes}"
    assert sheet.print_title_rows == "$1:$1", "the head is not on every page"
    rows = list(sheet.iter_rows())
    assert [cell.value for cell in rows[0]] == expected["heads"]
    wanted = [*expected["rows"], expected["total"]]
    assert len(rows) == len(wanted) + 1, f"{len(rows)} rows"
    for cells, row in zip(rows[1:], wanted):
        name, count, spent, day = cells
        assert name.data_type == "s", f"{row['name']!r} is no text but {name.data_type}"
        # openpyxl leaves the escape of ECMA-376 (22.9.2.19) as it is written.
        text = re.sub("_x005F_", "_", name.value)
        assert text == row["name"], f"{text!r} instead of {row['name']!r}"
        assert (count.data_type, count.value) == ("n", row["count"]), row
        assert spent.data_type == "n" and abs(spent.value - hours(row["minutes"])) < 1e-9, row
        assert spent.number_format == "#,##0.00", spent.number_format
        if row["day"] is None:
            assert day.value is None, row
        else:
            assert day.is_date, f"{day.value!r} is no day"
            assert day.value.date() == datetime.date.fromisoformat(row["day"]), row
    formulas = [cell for row in rows for cell in row if cell.data_type == "f"]
    links = [cell for row in rows for cell in row if cell.hyperlink]
    assert not formulas and not links, (formulas, links)
    return len(wanted)


def judge_csv(folder, expected):
    raw = (folder / "report.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf"), "Excel would not take it for UTF-8"
    with (folder / "report.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";", strict=True))
    assert rows[0] == expected["heads"]
    wanted = [*expected["rows"], expected["total"]]
    assert len(rows) == len(wanted) + 1, f"{len(rows)} rows"
    for (name, count, spent, day), row in zip(rows[1:], wanted):
        assert not name.startswith(FORMULA), f"{name!r} becomes a formula"
        harmless = "'" + row["name"] if row["name"].startswith(FORMULA) else row["name"]
        assert name == harmless, f"{name!r} instead of {harmless!r}"
        assert int(count) == row["count"], row
        assert abs(float(spent.replace(",", ".")) - hours(row["minutes"])) <= 0.005 + 1e-9, row
        assert day == (row["day"] or ""), row
    return len(wanted)


judges = {"xlsx": judge_xlsx, "csv": judge_csv}
folder = Path(sys.argv[2])
judged = judges[sys.argv[1]](folder, json.loads((folder / "expected.json").read_text()))
print(f"{judged} rows")
