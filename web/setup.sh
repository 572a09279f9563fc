# Shared by web/serve and tests/run: install what is missing, build the page. Sourced, not run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build="$root/build"
mkdir -p "$build"

# Where the system's node is too old (Debian 12 has 18, Ubuntu 22.04 has 12), these come from npm.
NODE_AT_LEAST=20
NODE_VERSION=22.23.3
NPM_VERSION=10.9.9

# What shows that a tool is there (a command or a file), and the Debian package that brings it.
NEEDED_TO_BUILD=(
  cmake=cmake ninja=ninja-build emcc=emscripten node=nodejs npm=npm
  /usr/share/eigen3/cmake/Eigen3Config.cmake=libeigen3-dev
)

say() { printf '%s\n' "$*" >&2; }

# Runs a command silently; if it fails, shows what it said.
# quietly <log name> <command> [argument…]
quietly() {
  local log="$build/$1.log"
  shift
  local status=0
  "$@" >"$log" 2>&1 || status=$?
  if [ "$status" = 0 ]; then return; fi
  say "failed: $*"
  head -n 60 "$log" >&2
  return "$status"
}

is_there() {
  case $1 in
    /*) [ -e "$1" ] ;;
    *) command -v "$1" >/dev/null ;;
  esac
}

# install_missing <command-or-file>=<package> …
install_missing() {
  local entry packages=()
  for entry in "$@"; do
    is_there "${entry%%=*}" || packages+=("${entry#*=}")
  done
  [ ${#packages[@]} -eq 0 ] && return
  local as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  if ! command -v apt-get >/dev/null || { [ ${#as_root[@]} -gt 0 ] && ! command -v sudo >/dev/null; }; then
    say "Please install these and run this again (the names are Debian's packages):"
    say "  ${packages[*]}"
    say "Needed versions: CMake 3.22, Emscripten 3.1.5, Eigen 3.4, Node $NODE_AT_LEAST or newer."
    exit 1
  fi
  say "installing ${packages[*]}"
  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq)
  quietly apt-update "${apt[@]}" update || say "(the package lists could not be renewed; going on)"
  quietly apt-install "${apt[@]}" install --no-install-recommends -y "${packages[@]}"
}

node_major() { node --version 2>/dev/null | sed -E 's/^v([0-9]+).*/\1/'; }

# A node that is new enough comes first in PATH.
ensure_node() {
  local own="$build/node/node_modules/.bin" machine
  [ "$(node_major)" -ge "$NODE_AT_LEAST" ] 2>/dev/null && return
  if [ ! -x "$own/node" ]; then
    case $(uname -m) in
      x86_64) machine=x64 ;;
      aarch64) machine=arm64 ;;
      *)
        say "Node here is $(node --version 2>/dev/null || echo missing); please install Node $NODE_AT_LEAST or newer."
        exit 1
        ;;
    esac
    say "installing node $NODE_VERSION into build/node (the system's is too old)"
    quietly npm-node npm install --prefix "$build/node" --no-audit --no-fund \
      "node-linux-$machine@$NODE_VERSION" "npm@$NPM_VERSION"
  fi
  export PATH="$own:$PATH"
}

# What the lock file says, unless node_modules holds it already.
# npm_packages <folder>
npm_packages() {
  local folder="$root/$1" stamp="$root/$1/node_modules/.installed"
  cmp -s "$folder/package-lock.json" "$stamp" && return
  say "installing npm packages for $1"
  (cd "$folder" && quietly "npm-$1" npm ci --no-audit --no-fund)
  cp "$folder/package-lock.json" "$stamp"
}

# The wasm module. Further arguments go to CMake, where the folder is configured for the first time
# or they are given.
build_wasm() {
  # Debian's Emscripten finds acorn there only with Debian's own node.
  if [ -d /usr/share/nodejs/acorn ]; then export NODE_PATH=/usr/share/nodejs; fi
  local emscripten
  emscripten=$(dirname "$(readlink -f "$(command -v emcc)")")
  if [ ! -f "$build/wasm/build.ninja" ] || [ $# -gt 0 ]; then
    quietly wasm-configure cmake -S "$root" -B "$build/wasm" -G Ninja \
      -DCMAKE_TOOLCHAIN_FILE="$emscripten/cmake/Modules/Platform/Emscripten.cmake" \
      "-DCMAKE_CROSSCOMPILING_EMULATOR=node;--no-experimental-fetch" \
      "${@:--DLATENT_LAB_TESTS=OFF}"
  fi
  quietly wasm-build ninja -C "$build/wasm" latent_core_wasm latent_panels_core_wasm
}

# web/dist, from the wasm module and the page's sources, unless nothing is newer.
build_page() {
  local made="$root/web/dist/latent-lab.html"
  if [ -f "$made" ] && [ -z "$(find "$root/index.html" "$root/web" "$build/wasm/web/wasm" \
    \( -name node_modules -o -name dist -o -name CMakeFiles \) -prune -o -type f -newer "$made" -print -quit)" ]; then
    return
  fi
  quietly page-build node "$root/web/build.mjs" "$build/wasm/web/wasm"
}
