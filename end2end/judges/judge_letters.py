"""Reads letters with somebody else's reader and compares with expected.json beside them.

judge_letters.py pypdf-text|poppler-text|pypdf-tags|poppler-tags FOLDER
"""

import html
import json
import re
import subprocess
import sys
import unicodedata
from collections import Counter
from pathlib import Path

from pypdf import PdfReader


def without_spaces(text):
    """Where a line ends is the reader's choice, so spaces, ends and direction marks do not count."""
    return "".join(c for c in text if not c.isspace() and unicodedata.category(c) != "Cf")


def poppler(*arguments):
    return subprocess.run(arguments, check=True, capture_output=True).stdout.decode(errors="replace")


def read_with_pypdf(path):
    return "".join(page.extract_text() for page in PdfReader(path).pages)


def read_running_with_poppler(path):
    """Words in the order in which they are read, from the right too."""
    return poppler("pdftotext", str(path), "-")


def read_with_poppler(path):
    # Word by word: as running text it would drop the hyphens at which lines end.
    words = re.findall(r"<word [^>]*>(.*?)</word>", poppler("pdftotext", "-bbox", str(path), "-"))
    return html.unescape("".join(words))


def judge_text(read, path, letter):
    found = without_spaces(read(path))
    # What is on every page stands between two pages.
    found = re.sub(r"KoersveldPagina\d+van\d+", "", found)
    at = 0
    for line in letter["lines"]:
        wanted = without_spaces(line)
        at = found.find(wanted, at)
        assert at >= 0, f"{path.name}: not found, or not in its place: {line}"
        at += len(wanted)


def judge_pypdf_text(path, letter):
    if is_right_to_left(letter):
        return  # It gives such words letter by letter from the left; poppler judges them.
    judge_text(read_with_pypdf, path, letter)


def is_right_to_left(letter):
    return any(unicodedata.bidirectional(c) in ("R", "AL") for line in letter["lines"] for c in line)


def judge_poppler_text(path, letter):
    read = read_running_with_poppler if is_right_to_left(letter) else read_with_poppler
    judge_text(read, path, letter)


def same(path, what, found, wanted):
    assert found == wanted, f"{path.name}: {what}: {found!r} instead of {wanted!r}"


def judge_tree(path, tree, letter):
    same(path, "titles", tree["H1"], 1)
    same(path, "headings", tree["H2"] + tree["H3"], letter["headings"])
    same(path, "items", tree["LI"], letter["items"])
    assert tree["P"] >= letter["paragraphs"], f"{path.name}: paragraphs: {tree['P']}"
    assert tree["Document"] == 1, f"{path.name}: no document"


def judge_pypdf_tags(path, letter):
    reader = PdfReader(path)
    catalog = reader.trailer["/Root"]
    same(path, "marked", catalog["/MarkInfo"]["/Marked"].value, True)
    same(path, "language", str(catalog["/Lang"]), "nl")
    same(path, "title shown", catalog["/ViewerPreferences"]["/DisplayDocTitle"].value, True)
    same(path, "title", reader.metadata.title, letter["title"])
    same(path, "pages", len(reader.pages), letter["pages"])
    described = catalog["/Metadata"].get_data().decode()
    same(path, "PDF/UA", re.findall(r"pdfuaid:part(?:>|=\")(\d)", described), ["1"])
    for page in reader.pages:
        same(path, "tab order", page["/Tabs"], "/S")
        same(path, "parents", "/StructParents" in page, True)
    tree = Counter()
    walk(catalog["/StructTreeRoot"]["/K"].get_object(), tree)
    judge_tree(path, tree, letter)


def walk(node, tree):
    if isinstance(node, list):
        for child in node:
            walk(child.get_object(), tree)
    elif isinstance(node, dict):
        if "/S" in node:
            tree[node["/S"].lstrip("/")] += 1
        if "/K" in node:
            walk(node["/K"].get_object(), tree)


def judge_poppler_tags(path, letter):
    facts = dict(re.findall(r"^([^:]+): +(.*)$", poppler("pdfinfo", str(path)), re.M))
    same(path, "tagged", facts["Tagged"], "yes")
    same(path, "title", facts["Title"], letter["title"])
    same(path, "pages", facts["Pages"], str(letter["pages"]))
    same(path, "scripts", facts["JavaScript"], "no")
    described = poppler("pdfinfo", "-meta", str(path))
    same(path, "PDF/UA", re.findall(r"pdfuaid:part(?:>|=\")(\d)", described), ["1"])
    tree = Counter(re.findall(r"^ *(\w+)(?: \".*\")?(?: \((?:block|inline|grouping)\))?:?$",
                              poppler("pdfinfo", "-struct", str(path)), re.M))
    judge_tree(path, tree, letter)


def main(part, folder):
    judge = globals()[f"judge_{part.replace('-', '_')}"]
    letters = json.loads((folder / "expected.json").read_text())
    for letter in letters:
        judge(folder / letter["file"], letter)
    print(f"{len(letters)} letters")


main(sys.argv[1], Path(sys.argv[2]))
