#!/usr/bin/env bash
# Gives every reader of outside bytes made-up ones until one breaks it. Builds tests/fuzz with clang and runs each target.
# Usage: packaging/fuzz.sh [--seconds N] [TARGET...]   N for each target, 300 unless said; TARGET: csv, nmea, ... (default: all)
# Inputs that reach new code gather in build/fuzz/corpus/TARGET, so that a later run goes on from there. An input that breaks
# a target lies in build/fuzz/crashes and is run again by build/fuzz/fuzzers/fuzz_TARGET FILE.
# Exit code: 0 nothing found, 1 something was.
set -euo pipefail
seconds=300
targets=()
while (($#)); do
    case $1 in
        --seconds)
            seconds=${2:?--seconds needs a number}
            shift
            ;;
        -*)
            echo "usage: packaging/fuzz.sh [--seconds N] [TARGET...]" >&2
            exit 2
            ;;
        *) targets+=("$1") ;;
    esac
    shift
done
# shellcheck source=packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

((${#targets[@]})) || mapfile -t targets < <(sed -n 's/^rollcall_fuzzer(\([a-z_]*\) .*/\1/p' tests/fuzz/CMakeLists.txt)

install_packages build fuzz
build_preset fuzz "${targets[@]/#/fuzz_}"
mkdir -p build/fuzz/crashes
export ASAN_OPTIONS=detect_leaks=1 LSAN_OPTIONS=suppressions=tests/lsan.supp:print_suppressions=0
export UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
broken=()
for target in "${targets[@]}"; do
    step "fuzzing $target for $seconds s"
    found=build/fuzz/corpus/$target
    mkdir -p "$found"
    log=build/fuzz/$target.log
    if ! nice -n 15 "build/fuzz/fuzzers/fuzz_$target" -max_total_time="$seconds" -timeout=25 -rss_limit_mb=2048 \
        -print_final_stats=1 -artifact_prefix="build/fuzz/crashes/$target-" \
        "$found" "tests/fuzz/corpus/$target" >"$log" 2>&1; then
        broken+=("$target")
        tail -n 40 "$log"
    fi
    grep -E '^stat::(number_of_executed_units|peak_rss_mb)|^Done|ERROR' "$log" || true
done
step "done: ${#targets[@]} targets"
((${#broken[@]} == 0)) || {
    echo "Broken: ${broken[*]}; the inputs are in build/fuzz/crashes." >&2
    trap - EXIT
    exit 1
}
