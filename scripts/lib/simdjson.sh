# simdjson's amalgamated source, which the WebAssembly build compiles. Sourced after common.sh.

# fetch_simdjson : simdjson.h and simdjson.cpp are in $IPI_SIMDJSON_DIR (default .cache/simdjson) afterwards.
# They come from Debian's source package. The machine's own apt sources, turned into deb-src, say where that is;
# lists and state are private, so nothing of the machine changes and root is not needed. apt checks the files
# against the signed index; we check that the amalgamated copy is of the version that the index names.
fetch_simdjson() {
  export IPI_SIMDJSON_DIR=${IPI_SIMDJSON_DIR:-$cache/simdjson}
  [[ -f $IPI_SIMDJSON_DIR/simdjson.h && -f $IPI_SIMDJSON_DIR/simdjson.cpp ]] && return
  have apt-get || fail "please put simdjson.h and simdjson.cpp of a simdjson release into $IPI_SIMDJSON_DIR."
  say "Fetching simdjson's source"
  (
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    private_apt_sources "$work"
    apt=(-q -o "APT::Sandbox::User=$(id -un)" -o Debug::NoLocking=1 -o Dir::Etc::sourcelist=/dev/null
      -o "Dir::Etc::sourceparts=$work/sources" -o "Dir::State=$work/state" -o Dir::State::status=/var/lib/dpkg/status
      -o "Dir::Cache=$work/cache")
    apt-get "${apt[@]}" update || say "Not every package source has sources; trying with those that have"
    cd "$work"
    apt-get "${apt[@]}" source --download-only simdjson ||
      fail "no source package of simdjson. Please put simdjson.h and simdjson.cpp of a release into $IPI_SIMDJSON_DIR."
    unpack_simdjson "$work"
  )
}

private_apt_sources() { # private_apt_sources FOLDER : FOLDER/sources holds the machine's sources as deb-src
  local work=$1 file
  mkdir -p "$work/sources" "$work/state/lists/partial" "$work/cache/archives/partial"
  for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
    [[ -f $file ]] && sed -n 's/^[[:space:]]*deb[[:space:]]/deb-src /p' "$file" >"$work/sources/${file##*/}.list"
  done
  for file in /etc/apt/sources.list.d/*.sources; do
    [[ -f $file ]] && sed 's/^Types:.*/Types: deb-src/I' "$file" >"$work/sources/${file##*/}"
  done
  return 0
}

unpack_simdjson() { # unpack_simdjson FOLDER
  local work=$1 expected found
  expected=$(sed -n 's/^Version: \([0-9]*:\)\{0,1\}\([0-9.]*\).*/\2/p' "$work"/simdjson_*.dsc | head -n 1)
  tar -xf "$work"/simdjson_"$expected"*.orig.tar.* -C "$work" --strip-components=2 --wildcards \
    '*/singleheader/simdjson.h' '*/singleheader/simdjson.cpp'
  found=$(sed -n 's/^#define SIMDJSON_VERSION "\{0,1\}\([0-9.]*\)"\{0,1\}.*/\1/p' "$work/simdjson.h" | head -n 1)
  [[ -n $expected && $found == "$expected" ]] ||
    fail "the amalgamated simdjson is version '$found'; the package index names '$expected'."
  mkdir -p "$IPI_SIMDJSON_DIR"
  mv "$work/simdjson.h" "$work/simdjson.cpp" "$IPI_SIMDJSON_DIR/"
}
