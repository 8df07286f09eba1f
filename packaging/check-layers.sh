#!/usr/bin/env bash
# Holds the include lines of core, app and models to the layer table of docs/architecture.md.
# Usage: packaging/check-layers.sh [TREE]   (default: this repository)
# Prints file:line: message for each breach. Exit code: 0 none, 1 some, 2 the check could not run.
#
# The table stands between <!-- layers --> and <!-- /layers -->; what counts in it is `in code quotes`:
#   | `folder` | what it holds | folders of ours | other libraries | other libraries, in private files only |
# A folder may use itself and folders that stand above it. A library is a header's name, or its beginning and * or /.
# The C++ standard library and Qt Core are open to all. Private files are *.cpp, *_p.h and what is in detail/; a private
# header is for the private files of its own folder.
set -euo pipefail

die() {
    echo "check-layers.sh: $1" >&2
    exit 2
}

cd "${1:-$(dirname "${BASH_SOURCE[0]}")/..}"
table=docs/architecture.md
[[ -f $table ]] || die "$table is missing"
qt_core=$(compgen -G '/usr/include/*/qt6/QtCore') || die "Qt Core's headers are missing (package qt6-base-dev)"
folders=()
for folder in core app models; do
    [[ ! -d $folder ]] || folders+=("$folder")
done
((${#folders[@]})) || die "no core, app or models in $PWD"
mapfile -t sources < <(find "${folders[@]}" -name node_modules -prune -o \( -name '*.h' -o -name '*.cpp' \) -print | sort)

awk '
function breach(message) {
    printf "%s:%d: %s\n", FILENAME, FNR, message
    breaches = 1
}

function bad_table(message) {
    printf "%s:%d: layer table: %s\n", FILENAME, FNR, message
    table_broken = 1
}

# Splits the words of a cell that stand in code quotes into list; returns how many.
function quoted(cell, list,    parts, count, i) {
    count = 0
    for (i = split(cell, parts, "`") - 1; i > 1; i -= 2)
        list[++count] = parts[i]
    return count
}

function read_row(    cells, words, count, folder, i) {
    if (split($0, cells, "|") != 7)
        return bad_table("a row has five cells")
    if (quoted(cells[2], words) == 0)
        return 0
    folder = words[1]
    if (folder in known)
        bad_table(folder " has two rows")
    count = quoted(cells[4], words)
    for (i = 1; i <= count; ++i) {
        if (!(words[i] in known))
            bad_table(folder " uses " words[i] ", which does not stand above it")
        uses[folder, words[i]] = 1
    }
    known[folder] = 1
    ++rows
    open_libraries[folder] = cells[5]
    private_libraries[folder] = cells[6]
}

function matches(header, cell,    words, count, i, word) {
    count = quoted(cell, words)
    for (i = 1; i <= count; ++i) {
        word = words[i]
        if (header == word || word ~ /\/$/ && index(header, word) == 1)
            return 1
        if (word ~ /\*$/ && index(header, substr(word, 1, length(word) - 1)) == 1)
            return 1
    }
    return 0
}

function folder_of(path,    parts) {
    return split(path, parts, "/") > 2 ? parts[1] "/" parts[2] : parts[1]
}

function is_private_header(path) {
    return path ~ /_p\.h$/ || path ~ /\/detail\/.*\.h$/
}

function check_ours(header, folder,    target) {
    if (header ~ /^[^\/]*\.moc$/)
        return 0
    target = folder_of(header)
    if (header !~ /\//)
        breach("\"" header "\" is not written from the top of the repository")
    else if (target != folder && !((folder, target) in uses))
        breach(folder " may not include \"" header "\"")
    else if (is_private_header(header) && target != folder)
        breach("\"" header "\" is private to " target)
    else if (is_private_header(header) && !private_file)
        breach("only a .cpp file or a private header (*_p.h, detail/) may include \"" header "\"")
}

function check_library(header, folder,    name) {
    name = header
    sub(/^QtCore\//, "", name)
    if (header ~ /^[a-z][a-z0-9_]*$/ || name in qt_core)
        return 0
    if (matches(header, open_libraries[folder]))
        return 0
    if (!matches(header, private_libraries[folder]))
        breach(folder " may not include <" header ">")
    else if (!private_file)
        breach("only a .cpp file or a private header (*_p.h, detail/) of " folder " may include <" header ">")
}

FNR == 1 {
    ++input
    private_file = FILENAME ~ /\.cpp$/ || is_private_header(FILENAME)
}
input == 1 {
    qt_core[$0] = 1
    next
}
input == 2 {
    if (/^<!-- layers -->$/)
        in_table = 1
    else if (/^<!-- \/layers -->$/)
        in_table = 0
    else if (in_table && /^\|/)
        read_row()
    next
}
FNR == 1 && !(folder_of(FILENAME) in known) {
    breach("its folder has no row in the layer table of docs/architecture.md")
}
/^[ \t]*#[ \t]*include/ {
    line = $0
    sub(/^[ \t]*#[ \t]*include[ \t]*/, "", line)
    if (split(line, parts, /[<>"]/) < 3)
        breach("this include cannot be checked")
    else if (line ~ /^"/)
        check_ours(parts[2], folder_of(FILENAME))
    else
        check_library(parts[2], folder_of(FILENAME))
}
END {
    if (table_broken || rows == 0) {
        if (rows == 0)
            print "docs/architecture.md:1: layer table: there is none"
        exit 2
    }
    exit breaches
}' <(ls "$qt_core") "$table" "${sources[@]}"
