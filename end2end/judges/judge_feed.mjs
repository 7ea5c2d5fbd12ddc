// Judges a feed with ical.js.
//
//     judge_feed.mjs FOLDER FEED.ics EXPECTED.json
//
// FOLDER holds the node_modules with ical.js. Exits 0 when the feed parses,
// holds exactly the expected events, and every text and moment comes back as
// it was meant. Moments are read with the time zone that the feed carries.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const [folder, feedPath, expectedPath] = process.argv.slice(2);
const loaded = createRequire(resolve(folder, "package.json"))("ical.js");
const ICAL = loaded.default ?? loaded;

const expected = JSON.parse(readFileSync(expectedPath, "utf8"));
const calendar = new ICAL.Component(ICAL.parse(readFileSync(feedPath, "utf8")));
const zone = new ICAL.Timezone(calendar.getFirstSubcomponent("vtimezone"));
const events = calendar.getAllSubcomponents("vevent");

/** Seconds since 1970 of a start or end, by the feed's own time zone. */
function seconds(property) {
  const time = property.getFirstValue();
  const tzid = property.getParameter("tzid");
  if (tzid !== undefined) {
    if (tzid !== zone.tzid) throw new Error(`unknown time zone ${tzid}`);
    time.zone = zone;
  }
  return time.toUnixTime();
}

const differences = [];
if (events.length !== expected.length) {
  differences.push(`${events.length} events, ${expected.length} wanted`);
}
for (const [index, event] of events.entries()) {
  const wanted = expected[index] ?? {};
  const found = {
    uid: event.getFirstPropertyValue("uid"),
    summary: event.getFirstPropertyValue("summary"),
    location: event.getFirstPropertyValue("location"),
    description: event.getFirstPropertyValue("description"),
    starts: seconds(event.getFirstProperty("dtstart")),
    ends: seconds(event.getFirstProperty("dtend")),
  };
  for (const [field, value] of Object.entries(found)) {
    if (value !== wanted[field]) {
      const [is, not] = [value, wanted[field]].map((text) => JSON.stringify(text));
      differences.push(`${found.uid} ${field}: ${is}, not ${not}`);
    }
  }
}

if (differences.length > 0) {
  for (const difference of differences.slice(0, 5)) console.error(`  ${difference}`);
  console.error(`  ${differences.length} differences`);
  process.exit(1);
}
console.log(`${events.length} events, every text and moment as meant`);
