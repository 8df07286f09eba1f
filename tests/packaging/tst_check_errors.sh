#!/usr/bin/env bash
# packaging/check-errors.sh on a small catalogue: a complete one, and one difference at a time.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=tests/packaging/expect.sh
source "$here/expect.sh"
check="$here/../../packaging/check-errors.sh"

mkdir -p "$scratch"/core/base "$scratch"/docs
cat >"$scratch/core/base/error.h" <<'HEADER'
/// Not a code: Error.
enum class ErrorCode {
    // files
    NotFound,
    DiskFull, // Neither
};
struct Other
HEADER

# catalogue ROW...: docs/errors.md with these rows from line 3 on.
catalogue() {
    printf '%s\n' '| code | cause | what to do |' '|---|---|---|' "$@" >"$scratch/docs/errors.md"
}

catalogue '| `NotFound` | It is not there. | Look elsewhere. |' '| `DiskFull` | No room. | Make room. |'
expect "complete" 0 "" "$check" "$scratch"

catalogue '| `NotFound` | It is not there. | Look elsewhere. |'
expect "code without a row" 1 "core/base/error.h:5: DiskFull has no row" "$check" "$scratch"

catalogue '| `NotFound` | It is not there. | Look elsewhere. |' '| `DiskFull` | No room. | Make room. |' \
    '| `Neither` | None. | Nothing. |'
expect "row without a code" 1 "docs/errors.md:5: Neither is no ErrorCode" "$check" "$scratch"

catalogue '| `NotFound` | It is not there. | Look elsewhere. |' '| `DiskFull` | No room. | Make room. |' \
    '| `DiskFull` | No room. | Make room. |'
expect "two rows" 1 "docs/errors.md:5: DiskFull has a row already, line 4" "$check" "$scratch"

catalogue '| `NotFound` | It is not there. | |' '| `DiskFull` | No room. | Make room. |'
expect "no advice" 1 "docs/errors.md:3: NotFound needs a cause and what to do" "$check" "$scratch"

catalogue '| `NotFound` | | Look elsewhere. |' '| `DiskFull` | No room. | Make room. |'
expect "no cause" 1 "docs/errors.md:3: NotFound needs a cause and what to do" "$check" "$scratch"

rm "$scratch/docs/errors.md"
expect "no catalogue" 2 "docs/errors.md is missing" "$check" "$scratch"
