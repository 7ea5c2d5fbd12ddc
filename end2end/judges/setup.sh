# What all judges need, sourced by their scripts, which say where `$here` and `$work` are.

say() { printf '==> %s\n' "$*"; }

as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi; }

install_debian() {
  say "Judges: installing $*"
  as_root apt-get update -qq >"$work/apt.log" 2>&1 &&
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@" >>"$work/apt.log" 2>&1 ||
    { tail -n 20 "$work/apt.log" >&2; exit 1; }
}

# The Python packages, in an environment of their own, made anew when the
# versions or the interpreter change.
set_up_python() {
  command -v python3 >/dev/null || install_debian python3 python3-venv
  local stamp
  stamp=$(python3 --version; cat "$here/requirements.txt")
  if [ "$stamp" = "$(cat "$work/venv/stamp" 2>/dev/null || true)" ]; then return; fi
  say "Judges: installing Python parsers from PyPI"
  rm -rf "$work/venv"
  if ! python3 -m venv "$work/venv" >"$work/venv.log" 2>&1; then
    install_debian python3-venv
    rm -rf "$work/venv"
    python3 -m venv "$work/venv"
  fi
  "$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps \
    --requirement "$here/requirements.txt"
  printf '%s\n' "$stamp" >"$work/venv/stamp"
}
