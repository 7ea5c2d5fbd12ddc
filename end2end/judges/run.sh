#!/usr/bin/env bash
# Lets other people's parsers judge our calendar feeds and invitations, and our reports:
# `icalendar` and `ical` (PyPI), `ical.js` (npm), and libical with its
# restriction check (Debian). Beside them stands the letter of RFC 5545, and a
# comparison of how calendars of others are read here with how `icalendar` and
# `recurring_ical_events` (PyPI) read them. Workbooks and CSV go to `openpyxl` (PyPI)
# and to Python's own reader; those of the demo region to LibreOffice too, where it is
# installed (Debian: libreoffice-calc-nogui), and are held against what the API says.
#
# Installs what is missing below target/judges, prints one line for each judge
# and ends with `N passed, N failed`. Fails when a judge rejects what it is
# given, and also when it accepts it damaged: such a judge would prove nothing.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$here/../.."
work=target/judges
ical_js_version=2.2.1
mkdir -p "$work"
# shellcheck source=end2end/judges/setup.sh
source "$here/setup.sh"

set_up_ical_js() {
  if grep -qs "\"version\": \"$ical_js_version\"" "$work/node/node_modules/ical.js/package.json"; then return; fi
  say "Judges: installing ical.js from npm"
  mkdir -p "$work/node"
  npm install --prefix "$work/node" --no-save --no-audit --no-fund --loglevel=error \
    "ical.js@$ical_js_version" >/dev/null
}

set_up_libical() {
  local missing=()
  command -v gcc >/dev/null || missing+=(gcc libc6-dev)
  [ -e /usr/include/libical/ical.h ] || missing+=(libical-dev)
  if [ ${#missing[@]} -gt 0 ]; then install_debian "${missing[@]}"; fi
  if [ "$work/judge_feed" -nt "$here/judge_feed.c" ]; then return; fi
  gcc -O1 -Wall -Wextra -Werror -o "$work/judge_feed" "$here/judge_feed.c" -lical
}

make_feeds() {
  say "Judges: making a feed of hostile names"
  cargo build -p calendar --examples
  cargo run --quiet -p calendar --example hostile_feed >"$work/feed.ics"
  cargo run --quiet -p calendar --example hostile_feed -- --expected >"$work/expected.json"
  # One letter of one name, and a method that asks for an organiser.
  sed -e '0,/^SUMMARY:Les/s//SUMMARY:Lus/' -e 's/^CALSCALE/METHOD:PUBLISH\r\n&/' \
    "$work/feed.ics" >"$work/damaged.ics"
}

make_invitations() {
  say "Judges: making invitations, cancellations and published feeds"
  rm -rf "$work/invitations" "$work/damaged_invitations"
  cargo run --quiet -p calendar --example hostile_invitations "$work/invitations"
  cp -r "$work/invitations" "$work/damaged_invitations"
  # One letter of one name, and a request that nobody sends.
  sed -i -e 's/^SUMMARY:Les/SUMMARY:Lus/' -e 's/^ORGANIZER/X-&/' "$work/damaged_invitations/0001.ics"
}

make_calendars() {
  say "Judges: making calendars as others make them"
  rm -rf "$work/calendars" "$work/damaged_calendars"
  cargo run --quiet -p calendar --example hostile_calendars "$work/calendars"
  cp -r "$work/calendars" "$work/damaged_calendars"
  # One day more in one rule, or one event somewhere else.
  sed -i -e 's/BYDAY=/&SA,/' -e 's/T\(..\)3000/T\13100/' "$work/damaged_calendars/000.ics"
}

make_reports() {
  say "Judges: making reports about hostile names"
  rm -rf "$work/reports" "$work/damaged_reports"
  cargo run --quiet -p report --example hostile_reports "$work/reports"
  cp -r "$work/reports" "$work/damaged_reports"
  # A name that becomes a formula: in the workbook a cell of it, in the CSV without its apostrophe.
  "$work/venv/bin/python" "$here/damage_reports.py" "$work/damaged_reports"
}

# The product's own reports: a test of the server writes them beside the answers of the API.
make_region() {
  say "Judges: making the report of the demo region"
  rm -rf "$work/region" "$work/damaged_region"
  REPORTS="$PWD/$work/region" cargo test --quiet --workspace --exclude browser --exclude letters \
    --test web -- --ignored the_reports_of_the_demo_lie_beside_what_the_api_says_of_it::on_sqlite \
    >"$work/region.log" 2>&1 || { tail -n 20 "$work/region.log" >&2; exit 1; }
  cp -r "$work/region" "$work/damaged_region"
  # One lesson more in the first row.
  "$work/venv/bin/python" "$here/damage_region.py" "$work/damaged_region"
}

passed=0
failed=0

# judge NAME COMMAND...: @name@ in the command stands for a path below the
# work folder, which is judged as it is and damaged.
judge() {
  local name=$1 verdict
  shift
  local right=("$@") damaged=("$@")
  right=("${right[@]//@feed@/$work/feed.ics}")
  right=("${right[@]//@invitations@/$work/invitations}")
  right=("${right[@]//@calendars@/$work/calendars}")
  damaged=("${damaged[@]//@feed@/$work/damaged.ics}")
  damaged=("${damaged[@]//@invitations@/$work/damaged_invitations}")
  damaged=("${damaged[@]//@calendars@/$work/damaged_calendars}")
  right=("${right[@]//@reports@/$work/reports}")
  damaged=("${damaged[@]//@reports@/$work/damaged_reports}")
  right=("${right[@]//@region@/$work/region}")
  damaged=("${damaged[@]//@region@/$work/damaged_region}")
  if ! verdict=$("${right[@]}" 2>&1); then
    printf 'REJECTED by %s:\n%s\n' "$name" "$verdict"
    failed=$((failed + 1))
  elif "${damaged[@]}" >/dev/null 2>&1; then
    printf 'NOT JUDGED by %s: it accepts what is damaged too\n' "$name"
    failed=$((failed + 1))
  else
    printf 'accepted by %s: %s\n' "$name" "$verdict"
    passed=$((passed + 1))
  fi
}

set_up_python
set_up_ical_js
set_up_libical
make_feeds
make_invitations
make_calendars
make_reports
make_region
python="$work/venv/bin/python"
events=$(node -p 'JSON.parse(require("fs").readFileSync(process.argv[1], "utf8")).length' "$work/expected.json")

judge "icalendar (PyPI)" "$python" "$here/judge_feed.py" icalendar @feed@ "$work/expected.json"
judge "ical (PyPI)" "$python" "$here/judge_feed.py" ical @feed@ "$work/expected.json"
judge "ical.js (npm)" node "$here/judge_feed.mjs" "$work/node" @feed@ "$work/expected.json"
judge "libical (Debian)" "$work/judge_feed" @feed@ "$events"

# Each object's path, and how many events it holds.
mapfile -t objects < <(node -p 'JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"))
  .flatMap(({ file, events }) => [`@invitations@/${file}`, events.length]).join("\n")' \
  "$work/invitations/expected.json")

judge "icalendar (PyPI), invitations" "$python" "$here/judge_invitations.py" icalendar @invitations@
judge "ical (PyPI), invitations" "$python" "$here/judge_invitations.py" ical @invitations@
judge "ical.js (npm), invitations" node "$here/judge_invitations.mjs" "$work/node" @invitations@
judge "libical (Debian), invitations" "$work/judge_feed" "${objects[@]}"
judge "the letter of RFC 5545, invitations" "$python" "$here/judge_lines.py" @invitations@
judge "recurring_ical_events (PyPI), busy time" "$python" "$here/judge_busy.py" @calendars@
judge "openpyxl (PyPI), workbook" "$python" "$here/judge_reports.py" xlsx @reports@
judge "csv (Python), report" "$python" "$here/judge_reports.py" csv @reports@
judge "openpyxl (PyPI), demo region" "$python" "$here/judge_region.py" xlsx @region@
judge "csv (Python), demo region" "$python" "$here/judge_region.py" csv @region@
if command -v soffice >/dev/null; then
  judge "LibreOffice (Debian), demo region" "$python" "$here/judge_region.py" office @region@
else
  printf 'left out: LibreOffice, which is not installed (Debian: libreoffice-calc-nogui)\n'
fi

printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
