"""Judges a folder of invitations, cancellations and feeds with one of two
Python parsers.

    judge_invitations.py icalendar|ical FOLDER

FOLDER holds expected.json. Exits 0 when every object parses, holds exactly the
expected events, and every text, moment, name and address comes back as it was
meant.
"""

import json
import sys
from datetime import timezone
from pathlib import Path
from urllib.parse import unquote


def address(uri):
    """The mail address of a `mailto:`, its percent signs undone."""
    scheme, _, rest = str(uri).partition(":")
    return unquote(rest) if scheme.lower() == "mailto" else f"no mailto: {uri}"


def party(uri, name):
    return {"name": None if name is None else str(name), "address": address(uri)}


def read_with_icalendar(text):
    """The method and every event as a dict, read by `icalendar`."""
    from icalendar import Calendar

    calendar = Calendar.from_ical(text)
    for component in calendar.walk():
        if component.errors:
            sys.exit(f"  {component.name}: {component.errors[:3]}")

    def people(event, name):
        found = event.get(name, [])
        found = found if isinstance(found, list) else [found]
        return [party(person, person.params.get("CN")) for person in found]

    method = calendar.get("METHOD")
    return None if method is None else str(method), [
        {
            "uid": str(event["UID"]),
            "sequence": int(event["SEQUENCE"]),
            "status": str(event["STATUS"]),
            "summary": str(event["SUMMARY"]),
            "location": str(event["LOCATION"]),
            "description": str(event["DESCRIPTION"]),
            "starts": event["DTSTART"].dt,
            "ends": event["DTEND"].dt,
            "organizer": (people(event, "ORGANIZER") or [None])[0],
            "attendees": people(event, "ATTENDEE"),
        }
        for event in calendar.walk("VEVENT")
    ]


def read_with_ical(text):
    """The method and every event as a dict, read by `ical`."""
    from ical.calendar_stream import IcsCalendarStream

    calendar = IcsCalendarStream.calendar_from_ics(text.decode("utf-8"))

    def person(who):
        return None if who is None else party(who.uri, who.common_name)

    return calendar.method, [
        {
            "uid": event.uid,
            "sequence": event.sequence,
            "status": event.status and event.status.value,
            "summary": event.summary,
            "location": event.location,
            "description": event.description,
            "starts": event.dtstart,
            "ends": event.dtend,
            "organizer": person(event.organizer),
            "attendees": [person(who) for who in event.attendees],
        }
        for event in calendar.events
    ]


READERS = {"icalendar": read_with_icalendar, "ical": read_with_ical}


def differences(name, wanted, read):
    method, events = read
    if method != wanted["method"]:
        yield f"{name}: method {method!r}, not {wanted['method']!r}"
    if len(events) != len(wanted["events"]):
        yield f"{name}: {len(events)} events, {len(wanted['events'])} wanted"
    # A parser may hand events over in an order of its own.
    by_uid = {event["uid"]: event for event in events}
    for expected in wanted["events"]:
        event = by_uid.get(expected["uid"], {})
        for end in ("starts", "ends"):
            moment = event.get(end)
            if moment is not None and moment.tzinfo is not None:
                event[end] = int(moment.astimezone(timezone.utc).timestamp())
        for field, value in expected.items():
            if event.get(field) != value:
                yield f"{name} {field}: {event.get(field)!r}, not {value!r}"


def main():
    judge, folder = sys.argv[1], Path(sys.argv[2])
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    wrong = []
    for wanted in expected:
        text = (folder / wanted["file"]).read_bytes()
        wrong += differences(wanted["file"], wanted, READERS[judge](text))
    if wrong:
        sys.exit("\n".join(f"  {line}" for line in wrong[:5] + [f"{len(wrong)} differences"]))
    print(f"{len(expected)} objects, everybody and everything as meant")


main()
