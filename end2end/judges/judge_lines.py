"""Judges a folder of calendar objects by the letter of RFC 5545, with nothing
but Python itself.

    judge_lines.py FOLDER

Lines are folded at 75 octets between characters and end with CRLF; no control
character stands in them; parameters are quoted as the grammar has it; every
TZID has its VTIMEZONE; a request and a cancellation hold one event, and so one
UID, with an organizer and guests; a published feed holds no guest.
"""

import re
import sys
from pathlib import Path

NAME = r"[A-Za-z0-9-]+"
VALUE = r'(?:"[^"\x00-\x08\x0a-\x1f\x7f]*"|[^",;:\x00-\x08\x0a-\x1f\x7f]*)'
LINE = re.compile(rf"({NAME})((?:;{NAME}={VALUE}(?:,{VALUE})*)*):(.*)", re.DOTALL)
PARAMETER = re.compile(rf";({NAME})=({VALUE})")
TEXTS = {"UID", "SUMMARY", "LOCATION", "DESCRIPTION", "NAME", "X-WR-CALNAME"}
ESCAPED = re.compile(r"(?:[^\\,;]|\\[\\,;nN])*")


def complaints(octets):
    """What is wrong with one object."""
    if not octets.endswith(b"\r\n"):
        yield "the last line is not ended"
    lines = octets.removesuffix(b"\r\n").split(b"\r\n")
    for line in lines:
        if len(line) > 75:
            yield f"{len(line)} octets: {line!r}"
        if b"\r" in line or b"\n" in line or not line:
            yield f"a bare line end or an empty line: {line!r}"
        try:
            text = line.decode("utf-8")
        except UnicodeDecodeError:
            yield f"folded within a character: {line!r}"
            continue
        if re.search(r"[\x00-\x1f\x7f-\x9f\ufeff\u2028\u2029]", text):
            yield f"a control character: {text!r}"
    unfolded = octets.replace(b"\r\n ", b"").decode("utf-8").removesuffix("\r\n").split("\r\n")
    properties = []
    for line in unfolded:
        found = LINE.fullmatch(line)
        if not found:
            yield f"no content line: {line!r}"
            continue
        name, parameters, value = found.groups()
        properties.append((name, dict(PARAMETER.findall(parameters)), value))
        if name in TEXTS and not ESCAPED.fullmatch(value):
            yield f"not escaped: {line!r}"
    yield from whole(properties)


def whole(properties):
    """What is wrong with the properties of one object together."""
    values = {}
    for name, _, value in properties:
        values.setdefault(name, []).append(value)
    zones = set(values.get("TZID", []))
    for name, parameters, _ in properties:
        if "TZID" in parameters and parameters["TZID"] not in zones:
            yield f"{name} in a time zone that is not spelled out: {parameters['TZID']}"
    if values["BEGIN"].count("VTIMEZONE") != 1:
        yield "not one VTIMEZONE"
    events = values["BEGIN"].count("VEVENT")
    guests = len(values.get("ATTENDEE", []))
    organizers = len(values.get("ORGANIZER", []))
    method = values.get("METHOD", [None])[0]
    if method in ("REQUEST", "CANCEL"):
        if events != 1 or len(values["UID"]) != 1:
            yield f"{events} events with {len(values['UID'])} UIDs in one {method}"
        if organizers != 1 or guests < 1:
            yield f"{organizers} organizers and {guests} guests in one {method}"
    elif guests or organizers != (events if method == "PUBLISH" else 0):
        yield f"{organizers} organizers and {guests} guests in a feed of {events} events"
    if len(set(values.get("UID", []))) != events:
        yield "a UID stands there twice"


def main():
    files = sorted(Path(sys.argv[1]).glob("*.ics"))
    wrong = [f"{file.name}: {what}" for file in files for what in complaints(file.read_bytes())]
    if wrong or not files:
        sys.exit("\n".join(f"  {line}" for line in wrong[:5] + [f"{len(wrong)} complaints"]))
    print(f"{len(files)} objects, to the letter")


main()
