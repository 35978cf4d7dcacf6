# npm, by the machine's own configuration. Browsers are Debian's, never npm's.

# npm_ci FROM INTO : what FROM/package-lock.json says, in INTO/node_modules. npm runs with the node it came with.
npm_ci() {
  mkdir -p "$2"
  cp "$1"/package{,-lock}.json "$HUFANG_ROOT/.npmrc" "$2/"
  PATH=$(host_path) PUPPETEER_SKIP_DOWNLOAD=1 PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 quietly npm-ci npm --prefix "$2" ci
}

# node_modules/ from package-lock.json.
setup_npm() {
  local key new=$SETUP_STATE/npm-new
  key=$(key_of npm "$HUFANG_ROOT/package.json" "$HUFANG_ROOT/package-lock.json")
  stamped npm "$key" && [ -d "$HUFANG_ROOT/node_modules" ] && return
  drop_stamp npm
  say "installing the npm packages of package-lock.json"
  # npm ci empties node_modules first, so it is given a folder of its own, and the result is moved in one step.
  rm -rf "$new"
  npm_ci "$HUFANG_ROOT" "$new"
  rm -rf "$HUFANG_ROOT/node_modules"
  mv "$new/node_modules" "$HUFANG_ROOT/node_modules"
  rm -rf "$new"
  put_stamp npm "$key"
}
