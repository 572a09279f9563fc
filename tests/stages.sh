# What each stage of tests/run does. Sourced; each function runs in a shell of its own with `set -e`,
# from the root, its output kept for the case that it fails.

build_native() {
  cmake -S . -B build/native -G Ninja -DLATENT_LAB_SANITIZE=ON
  ninja -C build/native
}

build_all_wasm() {
  build_wasm -DLATENT_LAB_TESTS=ON
  ninja -C build/wasm
  build_page
}

cpp_files() { git ls-files --cached --others --exclude-standard '*.cpp' '*.hpp'; }

lint_cpp() {
  # The npm package has no other Linux than x86-64.
  if [ "$(uname -m)" = x86_64 ]; then
    cpp_files | xargs node tests/node_modules/clang-format/index.js --dry-run -Werror
  fi
  # -Wno-restrict is GCC's own.
  git ls-files --cached --others --exclude-standard 'core/*.cpp' |
    xargs -P2 -n4 clang-tidy -p build/native --quiet --extra-arg=-Wno-unknown-warning-option \
      2> >(grep -v 'warnings\? generated' >&2)
}

lint_web() {
  tests/node_modules/.bin/biome ci
  tests/node_modules/.bin/html-validate --config tests/htmlvalidate.json index.html
}

check_types() {
  tests/node_modules/.bin/tsc --project web/tsconfig.json
  tests/node_modules/.bin/tsc --project tests/tsconfig.json
}

core_native() { build/native/tests/core_tests; }

core_wasm() { node --no-experimental-fetch build/wasm/tests/core_tests.js; }

mixture_oracle() { ctest --test-dir build/native --output-on-failure -R mixture_oracle; }

# node_tests <folder>
node_tests() {
  # shellcheck disable=SC2046
  node --test --test-reporter=spec $(find "$1" -name '*.test.mjs' | sort)
}

# page_tests <browser> <list of what failed> <file…>
page_tests() {
  local browser=$1 failed=$2
  shift 2
  BROWSER=$browser node --test --test-concurrency=1 \
    --test-reporter=spec --test-reporter-destination=stdout \
    --test-reporter=./tests/e2e/failed-tests.mjs --test-reporter-destination="$failed" "$@"
}

# Files; more do not fail by chance.
MOST_AGAIN=3

# e2e <chromium|firefox|webkit>: a browser on a crowded machine now and then misses what a test waits for:
# a file that failed is run once more, and what then passes is noted, for it is a race to be mended.
e2e() {
  local failed="$build/test-logs/$1.failed" status=0 files
  # shellcheck disable=SC2046
  page_tests "$1" "$failed" $(find tests/e2e -name '*.test.mjs' | sort) || status=$?
  # Anything but 1 is the runner's own end: what it has not told is not known to have passed.
  if [ $status != 1 ]; then return $status; fi
  mapfile -t files < <(cut -f1 "$failed" | sort -u)
  if [ ${#files[@]} -eq 0 ] || [ ${#files[@]} -gt $MOST_AGAIN ]; then return 1; fi
  page_tests "$1" /dev/null "${files[@]}" || return
  cut -f2 "$failed" >"$NOTES"
}

# The same sources built in another folder give the same bytes.
reproducible() {
  local copy="$build/reproduced"
  rm -rf "$copy"
  mkdir -p "$copy"
  git ls-files --cached --others --exclude-standard CMakeLists.txt core web index.html |
    tar -c --files-from=- | tar -x -C "$copy"
  ln -s "$root/web/node_modules" "$copy/web/node_modules"
  "$copy/web/serve" --build
  local name
  for name in lab.js lab.css lab.html lab-labs.js lab.d.ts; do
    cmp "web/dist/latent-$name" "$copy/web/dist/latent-$name"
  done
  rm -rf "$copy"
}
