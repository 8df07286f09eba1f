# shellcheck shell=bash
# What the tests of the scripts share: a scratch folder, and one line for each expectation that does not hold.
set -euo pipefail
scratch=$(mktemp -d)
failures=0

# A test that stops early has failed, whatever it counted.
finish() {
    local status=$?
    rm -rf "$scratch"
    ((status != 0 || failures == 0)) || status=1
    exit "$status"
}
trap finish EXIT

# expect NAME EXIT_CODE OUTPUT COMMAND...: runs the command; OUTPUT must be among what it prints.
expect() {
    local name=$1 expected=$2 wanted=$3 output status=0
    shift 3
    output=$("$@" 2>&1) || status=$?
    if ((status != expected)) || [[ $output != *"$wanted"* ]]; then
        printf 'FAIL %s\n  expected: exit %s, "%s"\n  got: exit %s, "%s"\n' \
            "$name" "$expected" "$wanted" "$status" "$output"
        failures=$((failures + 1))
    else
        printf 'pass %s\n' "$name"
    fi
}
