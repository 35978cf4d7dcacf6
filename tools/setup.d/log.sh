# Messages of the set-up: what is being done, what is odd, what went wrong.

say() { printf 'setup: %s\n' "$*"; }
warn() { printf 'setup: warning: %s\n' "$*" >&2; }
die() {
  printf 'setup: error: %s\n' "$*" >&2
  exit 1
}

# quietly NAME COMMAND... : runs the command with its output in .setup/NAME.log, and shows the end of that on failure.
quietly() {
  local log=$SETUP_STATE/$1.log
  shift
  if ! "$@" >"$log" 2>&1; then
    tail -n 30 "$log" >&2
    die "'$*' failed; the whole output is in $log"
  fi
}
