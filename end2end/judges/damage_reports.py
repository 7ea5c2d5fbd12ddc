"""Turns the first name of each report in a folder into what a careless one would write.

damage_reports.py FOLDER
"""

import sys
from pathlib import Path

from openpyxl import load_workbook

folder = Path(sys.argv[1])
book = load_workbook(folder / "report.xlsx")
book["Cijfers"]["A2"].value = "=1+1"
book.save(folder / "report.xlsx")
table = folder / "report.csv"
table.write_bytes(table.read_bytes().replace(b"'=1+1", b"=1+1", 1))
