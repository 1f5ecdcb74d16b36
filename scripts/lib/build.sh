# The parts of a build. Sourced after common.sh, packages.sh, node.sh and simdjson.sh.

# cmake_build PRESET [TARGET...] : Ninja does the rest, and nothing where nothing changed.
cmake_build() {
  local preset=$1 folder=$root/build/$1 target=()
  shift
  (($# > 0)) && target=(--target "$@")
  if [[ ! -f $folder/build.ninja || $root/CMakePresets.json -nt $folder/build.ninja ]]; then
    (cd "$root" && cmake --preset "$preset")
  fi
  cmake --build "$folder" -j "$(job_count)" "${target[@]}"
}

build_native() {
  say "Building the program: build/release/ipiscope"
  cmake_build release ipiscope
}

# Emscripten 3.1.6 (Debian 12's) looks for acorn where Debian's own Node would; another Node has to be told.
# An Emscripten whose cache may grow needs one that this user can write.
build_wasm() {
  say "Building the core for the browser: build/wasm/wasm/ipiscope_core.wasm"
  export EMSCRIPTEN_ROOT
  EMSCRIPTEN_ROOT=$(em-config EMSCRIPTEN_ROOT)
  if [[ $(em-config FROZEN_CACHE) != True && ! -w $(em-config CACHE) ]]; then
    export EM_CACHE=$cache/emscripten
  fi
  if [[ -d /usr/share/nodejs ]]; then
    NODE_PATH=/usr/share/nodejs cmake_build wasm
  else
    cmake_build wasm
  fi
}

build_page() {
  npm_install web
  local key
  key=$(content_hash web wasm build/wasm/wasm/ipiscope_core.js build/wasm/wasm/ipiscope_core.wasm)-$(node --version)
  [[ -f $root/web/dist/index.html ]] && stamp_holds "$cache/stamps/page" "$key" && return
  say "Building the page: web/dist"
  (cd "$root/web" && npm run build)
  write_stamp "$cache/stamps/page" "$key"
}
