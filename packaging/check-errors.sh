#!/usr/bin/env bash
# Holds docs/errors.md to the codes of core/base/error.h: each code has one row with a cause and what to do, and no row is
# about anything else. A row is | `Code` | cause | what to do |.
# Usage: packaging/check-errors.sh [TREE]   (default: this repository)
# Prints file:line: message for each difference. Exit code: 0 none, 1 some, 2 the check could not run.
set -euo pipefail

cd "${1:-$(dirname "${BASH_SOURCE[0]}")/..}"
for file in core/base/error.h docs/errors.md; do
    if [[ ! -f $file ]]; then
        echo "check-errors.sh: $file is missing" >&2
        exit 2
    fi
done

awk '
function difference(line, message) {
    printf "%s:%d: %s\n", FILENAME, line, message
    differences = 1
}

FNR == NR && /^enum class ErrorCode/ { in_enum = 1; next }
FNR == NR && /^};/ { in_enum = 0 }
FNR == NR {
    sub(/\/\/.*/, "")
    if (in_enum && match($0, /[A-Z][A-Za-z0-9]*/)) {
        code_line[substr($0, RSTART, RLENGTH)] = FNR
        ++codes
    }
    next
}
/^\| *`/ {
    split($0, cells, "|")
    code = cells[2]
    gsub(/[ `]/, "", code)
    if (!(code in code_line))
        difference(FNR, code " is no ErrorCode of core/base/error.h")
    else if (code in row)
        difference(FNR, code " has a row already, line " row[code])
    else if (cells[3] !~ /[^ ]/ || cells[4] !~ /[^ ]/)
        difference(FNR, code " needs a cause and what to do")
    row[code] = FNR
}
END {
    if (codes == 0) {
        print "core/base/error.h:1: no enum class ErrorCode found"
        exit 2
    }
    FILENAME = "core/base/error.h"
    for (code in code_line)
        if (!(code in row))
            difference(code_line[code], code " has no row in docs/errors.md")
    exit differences
}' core/base/error.h docs/errors.md
