#!/usr/bin/env bash
# packaging/check-layers.sh on small trees: a clean one, and one breach at a time put into it.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=tests/packaging/expect.sh
source "$here/expect.sh"
check="$here/../../packaging/check-layers.sh"

# A tree of four folders that keeps to its table, using each thing the table allows.
clean_tree() {
    rm -rf "$scratch/tree"
    mkdir -p "$scratch"/tree/{docs,core/base,core/storage/detail,core/services,app/cli}
    cd "$scratch/tree"
    cat >docs/architecture.md <<'TABLE'
<!-- layers -->
| folder | holds | may use | libraries | private libraries |
|---|---|---|---|---|
| `core/base` | results | | `tl/` | |
| `core/storage` | tables | `core/base` | | `QSql*` `sqlite3.h` |
| `core/services` | deeds | `core/base` `core/storage` | | |
| `app/cli` | a program | `core/base` `core/services` | `CLI/` | |
<!-- /layers -->
TABLE
    printf '#pragma once\n#include <tl/expected.hpp>\n#include <QString>\n#include <QtCore/QList>\n#include <vector>\n' \
        >core/base/result.h
    printf '#include "core/base/result.h"\n' >core/storage/people.h
    printf '#include <QSqlQuery>\n' >core/storage/query_p.h
    printf '#include <sqlite3.h>\n#include "core/storage/query_p.h"\n' >core/storage/detail/backup.h
    printf '#include "core/storage/people.h"\n#include "core/storage/detail/backup.h"\n#include <QSqlError>\n' \
        >core/storage/people.cpp
    printf '#include "core/storage/people.h"\n' >core/services/deeds.h
    printf '#include "core/services/deeds.h"\n#include <CLI/App.hpp>\n#include "main.moc"\n// #include <QWidget>\n' \
        >app/cli/main.cpp
}

# breach NAME FILE LINE_OF_CODE MESSAGE: adds the line as the second one of FILE (made where there is none).
breach() {
    local name=$1 file=$2 line=$3 message=$4
    clean_tree
    mkdir -p "$(dirname "$file")"
    printf '%s\n%s\n' "$(head -n 1 "$file" 2>/dev/null || true)" "$line" >"$file.new"
    mv "$file.new" "$file"
    expect "$name" 1 "$file:2: $message" "$check" "$scratch/tree"
}

clean_tree
expect "clean tree" 0 "" "$check" "$scratch/tree"

breach "upward include" core/storage/people.h '#include "core/services/deeds.h"' \
    'core/storage may not include "core/services/deeds.h"'
breach "folder the row does not name" app/cli/main.cpp '  #  include "core/storage/people.h"' \
    'app/cli may not include "core/storage/people.h"'
breach "test code" core/base/result.h '#include "tests/core/base/clock.h"' \
    'core/base may not include "tests/core/base/clock.h"'
breach "path beside the file" core/storage/people.cpp '#include "people.h"' \
    '"people.h" is not written from the top of the repository'
breach "private header of another folder" core/services/deeds.cpp '#include "core/storage/query_p.h"' \
    '"core/storage/query_p.h" is private to core/storage'
breach "detail header of another folder" core/services/deeds.cpp '#include "core/storage/detail/backup.h"' \
    '"core/storage/detail/backup.h" is private to core/storage'
breach "private header in a public one" core/storage/people.h '#include "core/storage/query_p.h"' \
    'only a .cpp file or a private header (*_p.h, detail/) may include "core/storage/query_p.h"'
breach "private library in a public header" core/storage/people.h '#include <QSqlDatabase>' \
    'only a .cpp file or a private header (*_p.h, detail/) of core/storage may include <QSqlDatabase>'
breach "library of another folder" core/base/result.cpp '#include <sqlite3.h>' 'core/base may not include <sqlite3.h>'
breach "Qt outside Core" core/base/result.cpp '#include <QImage>' 'core/base may not include <QImage>'
breach "Qt by module" app/cli/main.cpp '#include <QtWidgets/QWidget>' 'app/cli may not include <QtWidgets/QWidget>'
breach "name that only begins alike" core/storage/people.cpp '#include <sqlite3ext.h>' \
    'core/storage may not include <sqlite3ext.h>'
breach "include of a macro" core/base/result.h '#include HEADER' 'this include cannot be checked'

clean_tree
mkdir -p core/extra
printf '\n' >core/extra/extra.h
expect "folder without a row" 1 "core/extra/extra.h:1: its folder has no row" "$check" "$scratch/tree"

clean_tree
sed -i 's/| `core\/base` `core\/storage` |/| `core\/base` `app\/cli` |/' docs/architecture.md
expect "row that uses a folder below" 2 "docs/architecture.md:6: layer table: core/services uses app/cli" \
    "$check" "$scratch/tree"

clean_tree
sed -i '/layers -->/d' docs/architecture.md
expect "no table" 2 "layer table: there is none" "$check" "$scratch/tree"

clean_tree
rm docs/architecture.md
expect "no document" 2 "docs/architecture.md is missing" "$check" "$scratch/tree"
