"""Counts one lesson more in the first row of each report of the demo region in a folder.

damage_region.py FOLDER
"""

import sys
from pathlib import Path

from openpyxl import load_workbook

folder = Path(sys.argv[1])
book = load_workbook(folder / "report.xlsx")
book["Cijfers"]["C2"].value += 1
book.save(folder / "report.xlsx")
table = folder / "report.csv"
lines = table.read_bytes().split(b"\r\n")
cells = lines[1].split(b";")
cells[2] = str(int(cells[2]) + 1).encode()
lines[1] = b";".join(cells)
table.write_bytes(b"\r\n".join(lines))
