# What every script needs. Sourced, never run.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cache=$root/.cache # downloads and stamps; safe to delete

say() { printf '== %s\n' "$*"; }
fail() {
  printf '%s: %s\n' "${0##*/}" "$*" >&2
  exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }

# Prints the comment that opens the running script: its help is written once, there.
show_help() { sed -n '2,/^[^#]/s/^# \{0,1\}//p' "$0"; }

job_count() { echo "${IPI_JOBS:-$(nproc 2>/dev/null || echo 2)}"; }

# A stamp remembers the content that a step was done for, so that the step is skipped while nothing changed.
content_hash() { # content_hash PATH... : names and bytes of all files below, without what was built or installed
  (cd "$root" && find "$@" \( -name node_modules -o -name dist -o -path web/sample/files -o -path web/build \) -prune -o -type f -print0 |
    LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1)
}
stamp_holds() { [[ -f $1 && $(<"$1") == "$2" ]]; } # stamp_holds FILE KEY
write_stamp() {
  mkdir -p "$(dirname "$1")"
  printf '%s\n' "$2" >"$1"
}
