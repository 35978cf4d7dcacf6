# The machine's own packages. What the machine already has, under whatever name it was installed, is left alone.

# What is needed to build, as program:package.
NATIVE_PROGRAMS=(cmake:cmake g++:g++ make:make ninja:ninja-build node:nodejs npm:npm python3:python3 xz:xz-utils)
BROWSER_PACKAGES=(chromium firefox-esr fonts-noto-cjk libegl1 libgl1-mesa-dri poppler-utils
  python3-openpyxl webkit2gtk-driver xvfb)

# missing_packages PACKAGE... : those that dpkg does not know as installed, one per line.
missing_packages() {
  local package
  for package in "$@"; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || printf '%s\n' "$package"
  done
}

# as_root COMMAND... : runs it as root, by sudo where needed.
as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  else
    sudo -- "$@"
  fi
}

# install_packages PACKAGE... : installs them from the machine's own apt sources.
install_packages() {
  command -v apt-get >/dev/null || die "these packages are missing and there is no apt-get to install them: $*"
  if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
    die "these packages are missing, and installing them takes root or sudo: apt-get install $*"
  fi
  say "installing by apt-get: $*"
  quietly apt-update as_root apt-get -q update
  quietly apt-install as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends install "$@"
}

setup_native() {
  local entry missing=()
  for entry in "${NATIVE_PROGRAMS[@]}"; do
    host_program "${entry%:*}" >/dev/null || missing+=("${entry#*:}")
  done
  [ ${#missing[@]} -eq 0 ] && return
  install_packages "${missing[@]}"
  hash -r
  for entry in "${NATIVE_PROGRAMS[@]}"; do
    host_program "${entry%:*}" >/dev/null || die "'${entry%:*}' is still missing after installing ${entry#*:}"
  done
}

setup_browsers() {
  local missing
  mapfile -t missing < <(missing_packages "${BROWSER_PACKAGES[@]}")
  [ ${#missing[@]} -eq 0 ] || install_packages "${missing[@]}"
}
