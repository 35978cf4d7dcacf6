# tools/toolchain.lock: what the toolchain was made from, a line each: kind, package, version, SHA-256, file name.
# apt has verified the files against Debian's signed lists; the lock says whether they are the ones that were tried.

# lock_lines FOLDER : lines for what a private apt's folder holds.
lock_lines() {
  local folder=$1 file sum
  for file in "$folder"/cache/archives/*.deb; do
    sum=$(sha256sum "$file" | cut -d' ' -f1)
    # Package and version are in the file's name, NAME_VERSION_ARCH.deb, with %3a for the epoch's colon.
    basename "$file" .deb | sed -E "s/%3a/:/; s/^([^_]+)_([^_]+)_(.+)\$/deb \1 \2 $sum \3/"
  done
  for file in "$folder"/source/*; do
    sum=$(sha256sum "$file" | cut -d' ' -f1)
    printf 'source imgui - %s %s\n' "$sum" "$(basename "$file")"
  done
}

# report_differences LINES_FILE : warns of every package that is not the one in the lock. Debian forky moves, so this
# is no failure; what follows (the build and its tests) decides whether the newer one will do.
report_differences() {
  local fresh
  fresh=$(grep -vxFf <(grep -v '^#' "$LOCK_FILE") "$1" || true)
  [ -z "$fresh" ] && return
  warn "Debian has moved on from tools/toolchain.lock in $(wc -l <<<"$fresh") files (signatures are verified; 'tools/setup lock' records the new state):"
  local kind package version sum rest locked
  while read -r kind package version sum rest; do
    locked=$(awk -v k="$kind" -v p="$package" '$1 == k && $2 == p { print $3 }' "$LOCK_FILE" | head -n 1)
    warn "  $kind $package: locked ${locked:-nothing}, unpacked $version ($rest, SHA-256 ${sum:0:12}...)"
  done <<<"$fresh"
}

# write_lock : the lock from what was unpacked last.
write_lock() {
  [ -f "$TOOLCHAIN/packages.list" ] || die "nothing is unpacked; run tools/setup toolchain first"
  { sed -n '/^#/p' "$LOCK_FILE"; LC_ALL=C sort "$TOOLCHAIN/packages.list"; } >"$LOCK_FILE.new"
  mv "$LOCK_FILE.new" "$LOCK_FILE"
  say "recorded $(grep -vc '^#' "$LOCK_FILE") files in tools/toolchain.lock"
}
