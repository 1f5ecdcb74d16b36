# Installs what is missing on Debian and its kin. Sourced after common.sh.
# A line is "what shows that it is there : Debian package": a command, or a file under /usr/include.
packages_for_wasm='
em++ : emscripten
cmake : cmake
ninja : ninja-build
node : nodejs
npm : npm
fast_float/fast_float.h : libfast-float-dev
fmt/format.h : libfmt-dev'

packages_for_native='
g++ : g++
cmake : cmake
ninja : ninja-build
node : nodejs
fast_float/fast_float.h : libfast-float-dev
fmt/format.h : libfmt-dev
simdjson.h : libsimdjson-dev
CLI/CLI.hpp : libcli11-dev
zlib.h : zlib1g-dev
expat.h : libexpat1-dev
doctest/doctest.h : doctest-dev'

packages_for_clang='
clang++ : clang
llvm-cov : llvm'

packages_for_packing='
dpkg-shlibdeps : dpkg-dev
file : file'

packages_for_tests='
mandoc : mandoc
parallel : parallel
shellcheck : shellcheck'

packages_for_browsers='
chromium : chromium
firefox-esr : firefox-esr'

# need_packages LIST... : the Debian packages of these lists are there afterwards, or the script ends.
# Without apt only missing commands are named here; CMake looks for the libraries itself and names the rest.
need_packages() {
  local proof package missing=() commands=()
  while IFS=' :' read -r proof package; do
    [[ -z $proof ]] && continue
    if [[ $proof == *.h || $proof == *.hpp ]]; then
      [[ -e /usr/include/$proof ]] || missing+=("$package")
    elif ! have "$proof"; then
      missing+=("$package")
      commands+=("$proof")
    fi
  done < <(printf '%s\n' "$@" | sort -u)
  if ((${#missing[@]} == 0)); then return; fi
  if ! have apt-get; then
    ((${#commands[@]} == 0)) && return
    fail "please install ${commands[*]}; the README lists the packages."
  fi
  say "Installing ${missing[*]}"
  as_root apt-get update -q
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"
}

as_root() {
  if ((EUID == 0)); then
    "$@"
  elif have sudo; then
    sudo "$@"
  else
    fail "this needs root, and there is no sudo. As root, run: $*"
  fi
}
