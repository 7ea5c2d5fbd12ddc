"""Makes letters that no judge may accept: damage_letters.py LETTERS DAMAGED

Each folder in DAMAGED has one damage, and its name begins with what judges it; `right` went the same
road and has none.
"""

import json
import sys
from pathlib import Path

from pypdf import PdfReader, PdfWriter
from pypdf.generic import BooleanObject, NameObject, TextStringObject

letters, damaged = Path(sys.argv[1]), Path(sys.argv[2])
expected = json.loads((letters / "expected.json").read_text())
sample = next(letter for letter in expected if letter["file"] == "00-closing.pdf")


def make(name, change, letter=sample):
    folder = damaged / name
    folder.mkdir(parents=True)
    (folder / "expected.json").write_text(json.dumps([letter]))
    writer = PdfWriter(clone_from=PdfReader(letters / sample["file"]))
    change(writer, writer.root_object)
    writer.write(folder / sample["file"])


def unmark(_, catalog):
    catalog["/MarkInfo"][NameObject("/Marked")] = BooleanObject(False)


def speak_english(_, catalog):
    catalog[NameObject("/Lang")] = TextStringObject("en")


def drop(key):
    return lambda _, catalog: catalog.__delitem__(NameObject(key))


def one_heading_less(writer, _):
    for number in range(1, len(writer._objects) + 1):
        node = writer.get_object(number)
        if isinstance(node, dict) and node.get("/S") == "/H2":
            node[NameObject("/S")] = NameObject("/P")
            return
    raise AssertionError("no heading")


def another_title(writer, _):
    writer.metadata = {"/Title": "Brief"}


def nothing(*_):
    pass


one_letter = dict(sample, lines=[line.replace("traject", "trajekt") for line in sample["lines"]])
two_turned = dict(sample, lines=sample["lines"][::-1])
make("text-one-letter", nothing, one_letter)
make("text-turned", nothing, two_turned)
make("tags-unmarked", unmark)
make("tags-no-tree", drop("/StructTreeRoot"))
make("tags-one-heading-less", one_heading_less)
make("tags-not-described", drop("/Metadata"))
make("tags-title", another_title)
make("pypdf-tags-language", speak_english)
make("pypdf-tags-title-hidden", drop("/ViewerPreferences"))
make("right", nothing)
