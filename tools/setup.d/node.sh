# Node.js: the machine's when it is 20.12 or newer, else the one of the npm packages in tools/node/, fetched by the
# machine's older npm. (Debian forky's own, which comes along with Emscripten, cannot run from a folder: it looks for
# parts of itself in /usr/share.)

NODE_MIN=2012  # major * 100 + minor

# host_node_usable : true when the machine's own node will do.
host_node_usable() {
  local node
  node=$(host_program node) || return 1
  [ "$("$node" -p 'const [a, b] = process.versions.node.split("."); 100 * a + +b' 2>/dev/null || echo 0)" -ge $NODE_MIN ]
}

# host_program NAME : its path on this machine, leaving out what is in .toolchain/.
host_program() {
  PATH=$(host_path) type -P "$1"
}

# host_path : PATH without .toolchain/.
host_path() {
  printf '%s\n' "$PATH" | tr ':' '\n' | grep -vF "$TOOLCHAIN/" | paste -sd:
}

# unpack_node NEW : NEW/bin/node.
unpack_node() {
  local new=$1
  say "fetching Node.js, since this machine's is older than 20.12"
  npm_ci "$HUFANG_ROOT/tools/node" "$new/node"
  mv "$new"/node/node_modules/node-linux-*/bin/node "$new/bin/node"
  rm -rf "$new/node"
  "$new/bin/node" --version >/dev/null || die "the Node.js of tools/node/package-lock.json does not run on this machine"
}
