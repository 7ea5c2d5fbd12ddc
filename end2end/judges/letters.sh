#!/usr/bin/env bash
# Lets other people's readers judge our letters: `pypdf` (PyPI), and poppler's `pdftotext` and
# `pdfinfo` (Debian). They must find the text of each letter as it was typed, whoever it is about,
# and what PDF/UA-1 asks for: the mark, the language, the title, and a tree of headings, paragraphs
# and lists.
#
# Prints one line for each judge and ends with `N passed, N failed`. Fails when a judge rejects what
# it is given, and also when it accepts it damaged, in any of the ways that concern it.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$here/../.."
work=target/judges
mkdir -p "$work"
# shellcheck source=end2end/judges/setup.sh
source "$here/setup.sh"

set_up_python
command -v pdftotext >/dev/null && command -v pdfinfo >/dev/null || install_debian poppler-utils

say "Judges: making letters about hostile names"
rm -rf "$work/letters" "$work/damaged_letters"
cargo build -p letters --profile letters --example hostile_letters
target/letters/examples/hostile_letters "$work/letters"
"$work/venv/bin/python" "$here/damage_letters.py" "$work/letters" "$work/damaged_letters"

passed=0 failed=0

# judge NAME PART: the judge of that part looks at the letters, and at each damage to that part.
judge() {
  local name=$1 part=$2 verdict damaged judge=("$work/venv/bin/python" "$here/judge_letters.py" "$2")
  if ! verdict=$("${judge[@]}" "$work/letters" 2>&1 && "${judge[@]}" "$work/damaged_letters/right" 2>&1); then
    printf 'REJECTED by %s:\n%s\n' "$name" "$verdict"
    failed=$((failed + 1)); return
  fi
  for damaged in "$work/damaged_letters/"{"${part##*-}","$part"}-*; do
    [ -e "$damaged" ] || continue
    if "${judge[@]}" "$damaged" >/dev/null 2>&1; then
      printf 'NOT JUDGED by %s: it accepts %s too\n' "$name" "${damaged##*/}"
      failed=$((failed + 1)); return
    fi
  done
  printf 'accepted by %s: %s\n' "$name" "${verdict%%$'\n'*}"
  passed=$((passed + 1))
}

judge "pypdf (PyPI), text" pypdf-text
judge "poppler (Debian), text" poppler-text
judge "pypdf (PyPI), tags" pypdf-tags
judge "poppler (Debian), tags" poppler-tags

printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
