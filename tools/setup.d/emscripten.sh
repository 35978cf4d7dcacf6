# Emscripten: an emcc of 4.0 or newer that the machine has, else Debian forky's, unpacked and made to run in place.

EMSCRIPTEN_MAJOR_MIN=4
LLVM_MAJOR=21

# machine_emscripten : folder of a usable Emscripten of this machine (EMSDK, then PATH), or nothing.
machine_emscripten() {
  local emcc root version
  for emcc in "${EMSDK:-/nonexistent}/upstream/emscripten/emcc" "$(host_program emcc || true)"; do
    [ -x "$emcc" ] || continue
    root=$(dirname "$(readlink -f "$emcc")")
    [ -f "$root/cmake/Modules/Platform/Emscripten.cmake" ] || continue
    version=$("$emcc" --version 2>/dev/null | sed -nE '1s/.* ([0-9]+)\.[0-9]+\.[0-9]+.*/\1/p')
    if [ "${version:-0}" -ge $EMSCRIPTEN_MAJOR_MIN ]; then
      printf '%s\n' "$root"
      return
    fi
  done
}

# wrap PROGRAM WRAPPER LIBRARIES : a script that runs the unpacked program with the unpacked libraries. A RUNPATH on
# the program alone is too little, since the libraries carry their own; and clang starts itself again, so it cannot be
# started by naming the loader.
wrap() {
  printf '#!/bin/sh\nLD_LIBRARY_PATH=%s exec %s "$@"\n' "$3" "$1" >"$2"
  chmod +x "$2"
}

# relocate_programs NEW : makes the programs unpacked in NEW/root run from $TOOLCHAIN/root, with wrappers in NEW.
relocate_programs() {
  local new=$1 triplet loader libraries program name real wrapper
  triplet=$(basename "$(dirname "$(echo "$new"/root/usr/lib/*-linux-gnu*/libc.so.6)")")
  loader=$(basename "$(echo "$new/root/usr/lib/$triplet"/ld-linux*.so.*)")
  libraries=$TOOLCHAIN/root/usr/lib/$triplet:$TOOLCHAIN/root/usr/lib/llvm-$LLVM_MAJOR/lib
  mkdir -p "$new"/{llvm,binaryen/bin}
  for program in "$new/root/usr/lib/llvm-$LLVM_MAJOR"/bin/* "$new"/root/usr/bin/wasm*; do
    [ -x "$program" ] || continue
    name=$(basename "$program")
    case $name in
      clang | clang++ | wasm-ld | llvm-ar | llvm-cxxfilt | llvm-dwarfdump | llvm-dwp | llvm-nm | llvm-objcopy | \
        llvm-ranlib | llvm-size | llvm-strip | llvm-symbolizer) wrapper=$new/llvm/$name ;;
      wasm*) wrapper=$new/binaryen/bin/$name ;;
      clang-format) wrapper=$new/bin/$name ;;
      *) continue ;;
    esac
    wrap "$TOOLCHAIN/${program#"$new"/}" "$wrapper" "$libraries"
    real=$(readlink -f "$program")
    [ -f "$real.relocated" ] && continue
    unpacked "$new" "$triplet" "$loader" patchelf --set-interpreter "$TOOLCHAIN/root/usr/lib/$triplet/$loader" "$real"
    : >"$real.relocated"
  done
}

# unpacked NEW TRIPLET LOADER PROGRAM ARGUMENTS... : runs an unpacked program that is not relocated yet.
unpacked() {
  local libraries=$1/root/usr/lib/$2
  "$libraries/$3" --library-path "$libraries" "$1/root/usr/bin/$4" "${@:5}"
}

# configure_emscripten NEW : its settings file, in its own folder so that no environment variable is needed.
configure_emscripten() {
  local new=$1 emscripten=$1/root/usr/share/emscripten node=$TOOLCHAIN/bin/node
  ! host_node_usable || node=$(host_program node)
  cat >"$emscripten/.emscripten" <<CONF
LLVM_ROOT = '$TOOLCHAIN/llvm'
BINARYEN_ROOT = '$TOOLCHAIN/binaryen'
NODE_JS = '$node'
CACHE = '$TOOLCHAIN/cache'
CONF
  # Emscripten's scripts are no part of the checkout's npm package, which says that its .js files are ES modules.
  echo '{}' >"$emscripten/package.json"
  # Where node looks for Emscripten's own modules (acorn).
  ln -sfn ../nodejs "$emscripten/node_modules"
  ln -sfn root/usr/share/emscripten "$new/emscripten"
}
