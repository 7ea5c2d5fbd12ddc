// Judges a folder of invitations, cancellations and feeds with ical.js.
//
//     judge_invitations.mjs MODULES FOLDER
//
// MODULES holds the node_modules with ical.js, FOLDER holds expected.json.
// Exits 0 when every object parses, holds exactly the expected events, and
// every text, moment, name and address comes back as it was meant.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const [modules, folder] = process.argv.slice(2);
const loaded = createRequire(resolve(modules, "package.json"))("ical.js");
const ICAL = loaded.default ?? loaded;

/** Seconds since 1970 of a start or end, by the object's own time zone. */
function seconds(property, zone) {
  const time = property.getFirstValue();
  const tzid = property.getParameter("tzid");
  if (tzid !== undefined) {
    if (tzid !== zone.tzid) throw new Error(`unknown time zone ${tzid}`);
    time.zone = zone;
  }
  return time.toUnixTime();
}

function party(property) {
  const uri = property.getFirstValue();
  const address = uri.startsWith("mailto:") ? decodeURIComponent(uri.slice(7)) : uri;
  return { name: property.getParameter("cn") ?? null, address };
}

function read(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent("vtimezone"));
  const events = calendar.getAllSubcomponents("vevent").map((event) => ({
    uid: event.getFirstPropertyValue("uid"),
    sequence: event.getFirstPropertyValue("sequence"),
    status: event.getFirstPropertyValue("status"),
    summary: event.getFirstPropertyValue("summary"),
    location: event.getFirstPropertyValue("location"),
    description: event.getFirstPropertyValue("description"),
    starts: seconds(event.getFirstProperty("dtstart"), zone),
    ends: seconds(event.getFirstProperty("dtend"), zone),
    organizer: event.getAllProperties("organizer").map(party)[0] ?? null,
    attendees: event.getAllProperties("attendee").map(party),
  }));
  return { method: calendar.getFirstPropertyValue("method"), events };
}

/** An object with its fields in one order, as text. */
const ordered = (value) =>
  JSON.stringify(value, (_, inner) =>
    inner === null || typeof inner !== "object" || Array.isArray(inner)
      ? inner
      : Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))),
  );

const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8"));
const wrong = [];
for (const { file, ...wanted } of expected) {
  const found = ordered(read(readFileSync(join(folder, file), "utf8")));
  if (found !== ordered(wanted)) wrong.push(`${file}: ${found}\n  not ${ordered(wanted)}`);
}
if (wrong.length > 0) {
  for (const difference of wrong.slice(0, 3)) console.error(`  ${difference}`);
  console.error(`  ${wrong.length} differences`);
  process.exit(1);
}
console.log(`${expected.length} objects, everybody and everything as meant`);
