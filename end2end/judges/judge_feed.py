"""Judges a feed with one of two Python parsers.

    judge_feed.py icalendar|ical FEED.ics EXPECTED.json

Exits 0 when the feed parses, holds exactly the expected events, and every
text and moment comes back as it was meant.
"""

import json
import sys
from datetime import timezone


def read_with_icalendar(feed):
    """Every event as a dict, read by `icalendar`."""
    from icalendar import Calendar

    calendar = Calendar.from_ical(feed)
    for component in calendar.walk():
        if component.errors:
            sys.exit(f"  {component.name}: {component.errors[:3]}")
    for event in calendar.walk("VEVENT"):
        yield {
            "uid": str(event["UID"]),
            "summary": str(event["SUMMARY"]),
            "location": str(event["LOCATION"]),
            "description": str(event["DESCRIPTION"]),
            "starts": event["DTSTART"].dt,
            "ends": event["DTEND"].dt,
        }


def read_with_ical(feed):
    """Every event as a dict, read by `ical`."""
    from ical.calendar_stream import IcsCalendarStream

    calendar = IcsCalendarStream.calendar_from_ics(feed.decode("utf-8"))
    for event in calendar.events:
        yield {
            "uid": event.uid,
            "summary": event.summary,
            "location": event.location,
            "description": event.description,
            "starts": event.dtstart,
            "ends": event.dtend,
        }


READERS = {"icalendar": read_with_icalendar, "ical": read_with_ical}


def main():
    judge, feed_path, expected_path = sys.argv[1:]
    with open(feed_path, "rb") as file:
        feed = file.read()
    with open(expected_path, encoding="utf-8") as file:
        expected = json.load(file)
    found = list(READERS[judge](feed))
    if len(found) != len(expected):
        sys.exit(f"  {len(found)} events, {len(expected)} wanted")
    # A parser may hand events over in an order of its own.
    by_uid = {event["uid"]: event for event in found}
    wrong = 0
    for wanted in expected:
        event = by_uid.get(wanted["uid"], {})
        for end in ("starts", "ends"):
            moment = event.get(end)
            if moment is not None and moment.tzinfo is not None:
                event[end] = int(moment.astimezone(timezone.utc).timestamp())
        for field, value in wanted.items():
            if event.get(field) != value:
                wrong += 1
                if wrong <= 5:
                    uid = wanted["uid"]
                    print(f"  {uid} {field}: {event.get(field)!r}, not {value!r}", file=sys.stderr)
    if wrong:
        sys.exit(f"  {wrong} differences")
    print(f"{len(found)} events, every text and moment as meant")


main()
