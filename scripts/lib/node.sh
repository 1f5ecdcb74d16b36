# Node and npm packages. Sourced after common.sh.

# use_node : a Node that the page's tools can use is first in PATH afterwards.
# Vite wants 20.19. Debian 12 has 18, under which npm leaves native bindings out without a word; so where the
# system's Node is too old, npm's package of Node 22 and a fresh npm come from the lockfile in scripts/node.
use_node() {
  local enough='const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)'
  node -e "$enough" && return
  local key
  key=$(content_hash scripts/node)
  if ! stamp_holds "$cache/node/.done" "$key"; then
    say "Node $(node --version) is too old for the page's tools: fetching Node 22"
    rm -rf "$cache/node"
    mkdir -p "$cache/node"
    cp "$root"/scripts/node/package*.json "$cache/node/"
    (cd "$cache/node" && npm ci --ignore-scripts --no-audit --no-fund --no-update-notifier)
  fi
  # npm 9 links no `node` into .bin, so the package's own bin goes first.
  PATH=$(echo "$cache"/node/node_modules/node-linux-*/bin):$cache/node/node_modules/.bin:$PATH
  hash -r
  node -e "$enough" || fail "there is no ready-made Node for this machine: please install Node 20.19 or newer."
  write_stamp "$cache/node/.done" "$key"
}

# npm_install FOLDER : its node_modules are those of its lockfile.
npm_install() {
  local folder=$1 key
  key=$(content_hash "$folder/package.json" "$folder/package-lock.json")-$(node --version)
  stamp_holds "$root/$folder/node_modules/.done" "$key" && return
  say "Installing the npm packages of $folder"
  (cd "$root/$folder" && npm ci --ignore-scripts --no-audit --no-fund --no-update-notifier)
  write_stamp "$root/$folder/node_modules/.done" "$key"
}
