# node_modules/ from package-lock.json, by the machine's own npm configuration. Browsers are Debian's, never npm's.

setup_npm() {
  local key new=$SETUP_STATE/npm-new
  key=$(key_of npm "$HUFANG_ROOT/package.json" "$HUFANG_ROOT/package-lock.json")
  stamped npm "$key" && [ -d "$HUFANG_ROOT/node_modules" ] && return
  drop_stamp npm
  host_node_usable || PATH=$TOOLCHAIN/bin:$PATH
  command -v npm >/dev/null || die "no npm; run tools/setup toolchain first"
  say "installing the npm packages of package-lock.json"
  # npm ci empties node_modules first, so it is given a folder of its own, and the result is moved in one step.
  rm -rf "$new"
  mkdir "$new"
  cp "$HUFANG_ROOT"/{package.json,package-lock.json,.npmrc} "$new/"
  export PUPPETEER_SKIP_DOWNLOAD=1 PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
  quietly npm-ci npm --prefix "$new" ci
  rm -rf "$HUFANG_ROOT/node_modules"
  mv "$new/node_modules" "$HUFANG_ROOT/node_modules"
  rm -rf "$new"
  put_stamp npm "$key"
}
