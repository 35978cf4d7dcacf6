# Node.js: the machine's when it is 20.12 or newer and has npm, else the one unpacked beside Emscripten.

NODE_MIN=2012  # major * 100 + minor

# host_node_usable : true when the machine's own node and npm will do.
host_node_usable() {
  local node
  node=$(host_program node) && [ -n "$(host_program npm)" ] || return 1
  [ "$("$node" -p 'const [a, b] = process.versions.node.split("."); 100 * a + +b' 2>/dev/null || echo 0)" -ge $NODE_MIN ]
}

# host_program NAME : its path on this machine, leaving out what is unpacked in .toolchain/.
host_program() {
  local candidate
  while IFS= read -r candidate; do
    case $candidate in
      "$TOOLCHAIN"/*) ;;
      *)
        printf '%s\n' "$candidate"
        return 0
        ;;
    esac
  done < <(type -aP "$1")
  return 1
}
