# A private apt: its own folder, its own (empty) status file, one source: Debian forky main of the mirror that this
# machine already uses. Works as an ordinary user and touches nothing of the system. apt verifies every signature.

DEBIAN_SUITE=forky
DEBIAN_KEYRING=/usr/share/keyrings/debian-archive-keyring.gpg

# debian_mirror : address of the Debian archive, from the machine's apt (one-line and deb822 sources alike).
debian_mirror() {
  local found
  if [ -n "${HUFANG_DEBIAN_MIRROR:-}" ]; then
    printf '%s\n' "$HUFANG_DEBIAN_MIRROR"
    return
  fi
  # apt itself reads the sources, so any form and any vendor option is understood; nothing is fetched by it. The archive
  # is the source whose path ends in /debian; security and third-party archives end otherwise.
  found=$(apt-get -o Debug::NoLocking=true --print-uris update 2>/dev/null |
    sed -nE "s,^'(.*/debian)/+dists/[^']*/InRelease'.*,\1,p" | head -n 1 || true)
  # A machine without any source: what Debian's apt ships as its example.
  if [ -z "$found" ] && [ -r /usr/share/doc/apt/examples/sources.list ]; then
    found=$(sed -nE 's,^deb (\[[^]]*\] )?([^ ]*/debian) .*,\2,p' /usr/share/doc/apt/examples/sources.list | head -n 1)
  fi
  [ -n "$found" ] || die "no Debian archive in this machine's apt sources; name one in HUFANG_DEBIAN_MIRROR, or put an
emcc of 4.0 or newer on PATH (Dear ImGui, nlohmann::json and doctest still come from Debian)"
  printf '%s\n' "$found"
}

# private_apt_prepare FOLDER : makes it usable for private_apt, with the package lists fetched.
private_apt_prepare() {
  local folder=$1 mirror options
  mirror=$(debian_mirror)
  [ -r $DEBIAN_KEYRING ] || die "$DEBIAN_KEYRING is missing (package debian-archive-keyring): signatures could not be verified"
  mkdir -p "$folder"/{etc/none,state/lists/partial,cache/archives/partial,source}
  : >"$folder/state/status"
  options="[arch=$(dpkg --print-architecture) signed-by=$DEBIAN_KEYRING]"
  printf '%s %s %s %s main\n' deb "$options" "$mirror" $DEBIAN_SUITE deb-src "$options" "$mirror" $DEBIAN_SUITE \
    >"$folder/etc/sources.list"
  {
    # Proxies and the like are the machine's.
    apt-config dump | grep -E '^Acquire::(http|https|ftp|Retries|ForceIPv4|ForceIPv6|Check-Date)\b' || true
    cat <<CONF
Dir "$folder";
Dir::Etc "$folder/etc";
Dir::Etc::main "none/main";
Dir::Etc::parts "none";
Dir::Etc::sourcelist "sources.list";
Dir::Etc::sourceparts "none";
Dir::Etc::preferences "none/preferences";
Dir::Etc::preferencesparts "none";
Dir::Etc::netrc "/etc/apt/auth.conf";
Dir::Etc::netrcparts "/etc/apt/auth.conf.d";
Dir::State "$folder/state";
Dir::State::status "$folder/state/status";
Dir::Cache "$folder/cache";
APT::Install-Recommends "false";
APT::Sandbox::User "";
Acquire::Languages "none";
Acquire::Retries "3";
// The Release file that a snapshot serves may be past its date; signatures stay verified.
Acquire::Check-Valid-Until "false";
Debug::NoLocking "true";
CONF
  } >"$folder/apt.conf.new"
  mv "$folder/apt.conf.new" "$folder/apt.conf"
  quietly forky-update private_apt "$folder" update
}

# private_apt FOLDER ARGUMENTS... : apt-get in that folder.
private_apt() {
  local folder=$1
  shift
  # In the folder of sources, since apt-get source downloads to where it stands.
  (cd "$folder/source" && APT_CONFIG=$folder/apt.conf apt-get -q -y -o APT::Get::List-Cleanup=false "$@")
}
