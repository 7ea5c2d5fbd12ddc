"""Compares how calendars of others are read here with `icalendar` and
`recurring_ical_events`.

    judge_busy.py FOLDER

FOLDER holds NNN.ics and, beside each, NNN.json: the spans of busy time and the
events as they were read here. Exits 0 when both read the same UIDs, summaries,
starts, ends and recurrences.
"""

import json
import sys
from datetime import date, datetime, time, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import recurring_ical_events
from icalendar import Calendar

HOME = ZoneInfo("Europe/Amsterdam")


def seconds(moment):
    """Seconds since 1970; whole days and times without a zone are at home."""
    if not isinstance(moment, datetime):
        moment = datetime.combine(moment, time())
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=HOME)
    return int(moment.astimezone(timezone.utc).timestamp())


def is_day(moment):
    return isinstance(moment, date) and not isinstance(moment, datetime)


def spans(calendar, start, end):
    """Every span within the window, wider than asked and then cut to it."""
    day = 86_400
    window = [datetime.fromtimestamp(at, timezone.utc) for at in (start - 3 * day, end + 3 * day)]
    for event in recurring_ical_events.of(calendar).between(*window):
        found = [str(event["UID"]), seconds(event.start), seconds(event.end), is_day(event.start)]
        if found[1] < end and found[2] > start:
            yield found


def events(calendar):
    for event in calendar.walk("VEVENT"):
        instead = event.get("RECURRENCE-ID")
        yield {
            "uid": str(event["UID"]),
            "summary": str(event["SUMMARY"]),
            "starts": seconds(event.start),
            "ends": seconds(event.end),
            "replaces": None if instead is None else seconds(instead.dt),
        }


def main():
    files = sorted(Path(sys.argv[1]).glob("*.ics"))
    wrong, count = [], 0
    for file in files:
        read = json.loads(file.with_suffix(".json").read_text())
        calendar = Calendar.from_ical(file.read_bytes())
        if read["odd"]:
            wrong.append(f"{file.name}: {read['odd']} events read as odd")
        wanted = list(events(calendar))
        found = [{field: event[field] for field in wanted[0]} for event in read["events"]]
        if found != wanted:
            wrong.append(f"{file.name}: {found}, not {wanted}")
        ours = {tuple(span) for span in read["spans"]}
        theirs = {tuple(span) for span in spans(calendar, read["from"], read["until"])}
        count += len(theirs)
        for span in sorted(ours - theirs)[:2]:
            wrong.append(f"{file.name}: read here alone: {span}")
        for span in sorted(theirs - ours)[:2]:
            wrong.append(f"{file.name}: not read here: {span}")
    if wrong or not files:
        sys.exit("\n".join(f"  {line}" for line in wrong[:8] + [f"{len(wrong)} differences"]))
    print(f"{len(files)} calendars, {count} spans of busy time alike")


main()
