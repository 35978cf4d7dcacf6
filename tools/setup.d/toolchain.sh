# .toolchain/: everything that is compiled with or against, in one folder, made in .setup/new and put in place by one
# rename at the end. Layout:
#   emscripten/   emcc, em++, ... and cmake/Modules/Platform/Emscripten.cmake
#   bin/          em++, emcc, emar, emranlib, clang-format, and node where the machine's is too old
#   imgui/        Dear ImGui's sources          include/   nlohmann/ and doctest/
#   cache/        Emscripten's system libraries, built once

# The formatter is fetched too, since each version lays out a little differently.
TOOLCHAIN_PACKAGES=(nlohmann-json3-dev doctest-dev patchelf "clang-format-$LLVM_MAJOR")

setup_toolchain() {
  local emscripten node_wanted key
  emscripten=$(machine_emscripten)
  node_wanted=host
  host_node_usable || node_wanted=packaged
  key=$(key_of "emscripten=$emscripten node=$node_wanted" "$LOCK_FILE" "$HUFANG_ROOT/tools/node/package-lock.json")
  stamped toolchain "$key" && [ -x "$TOOLCHAIN/bin/em++" ] && return
  command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null ||
    die "there is no apt-get to fetch Emscripten, Dear ImGui, nlohmann::json and doctest with: this needs Debian or a system made from it"
  drop_stamp toolchain
  rm -rf "$SETUP_STATE/new"
  fetch_toolchain "$SETUP_STATE/new" "$emscripten" $node_wanted
  rm -rf "$TOOLCHAIN"
  mv "$SETUP_STATE/new" "$TOOLCHAIN"
  build_system_libraries
  put_stamp toolchain "$key"
  say "toolchain ready: $("$TOOLCHAIN/bin/em++" --version | head -n 1)"
}

# fetch_toolchain NEW EMSCRIPTEN NODE : everything of .toolchain/ but the cache, in NEW.
fetch_toolchain() {
  local new=$1 emscripten=$2 node_wanted=$3 wanted=("${TOOLCHAIN_PACKAGES[@]}")
  [ -n "$emscripten" ] || wanted+=(emscripten)
  mkdir -p "$new/bin"
  [ "$node_wanted" = host ] || unpack_node "$new"
  say "fetching ${wanted[*]} and imgui from Debian $DEBIAN_SUITE"
  private_apt_prepare "$new/apt"
  quietly forky-fetch private_apt "$new/apt" --download-only install "${wanted[@]}"
  quietly forky-source private_apt "$new/apt" --download-only source imgui
  say "unpacking"
  mkdir "$new/root"
  printf '%s\0' "$new"/apt/cache/archives/*.deb | xargs -0 -P "$(nproc)" -I {} dpkg-deb -x {} "$new/root"
  rm -rf "$new"/root/usr/share/{doc,man,locale,info}
  lock_lines "$new/apt" >"$new/packages.list"
  report_differences "$new/packages.list"
  unpack_imgui "$new"
  mkdir "$new/include"
  mv "$new"/root/usr/include/{nlohmann,doctest} "$new/include/"
  relocate_programs "$new"
  if [ -n "$emscripten" ]; then
    say "using this machine's Emscripten in $emscripten"
    ln -s "$emscripten" "$new/emscripten"
  else
    configure_emscripten "$new"
  fi
  link_programs "$new"
  rm -rf "$new/apt"
}

# unpack_imgui NEW : Dear ImGui's upstream sources (Debian's patches concern only Debian's own build).
unpack_imgui() {
  local new=$1 tarball
  tarball=$(echo "$new"/apt/source/imgui_*.orig.tar.*)
  mkdir "$new/imgui"
  tar -xf "$tarball" -C "$new/imgui" --strip-components=1
  [ -f "$new/imgui/imgui.h" ] || die "no imgui.h in $(basename "$tarball")"
}

# link_programs NEW : NEW/bin.
link_programs() {
  local new=$1 program
  for program in emcc em++ emar emranlib; do
    ln -s "../emscripten/$program" "$new/bin/$program"
  done
}

# build_system_libraries : proves the compiler on a small page program, which also fills its cache.
build_system_libraries() {
  local scratch=$SETUP_STATE/probe
  say "building Emscripten's system libraries (about a minute, once)"
  rm -rf "$scratch"
  mkdir "$scratch"
  cat >"$scratch/probe.cpp" <<'CPP'
#include <GLES2/gl2.h>
#include <emscripten/html5.h>
#include <cstdio>
#include <map>
#include <string>
int main() {
  std::map<std::string, int> counts{{"probe", static_cast<int>(glGetError())}};
  std::printf("%d\n", counts["probe"]);
}
CPP
  quietly system-libraries "$TOOLCHAIN/bin/em++" -std=c++20 -Oz -fno-exceptions -fno-rtti "$scratch/probe.cpp" \
    -o "$scratch/probe.mjs" -lidbfs.js -sMAX_WEBGL_VERSION=2 -sFORCE_FILESYSTEM -sALLOW_MEMORY_GROWTH
  quietly system-libraries "$TOOLCHAIN/bin/em++" -std=c++20 -O1 -fno-exceptions -fno-rtti "$scratch/probe.cpp" \
    -o "$scratch/probe-node.js" -lnodefs.js -lnoderawfs.js
  rm -rf "$scratch"
}
