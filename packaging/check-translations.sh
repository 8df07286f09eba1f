#!/usr/bin/env bash
# Fails where a sentence of the windows lacks a translation, a translation is unfinished or empty, or
# packaging/update-translations.sh would change a file of translations/.
# Usage: packaging/check-translations.sh
# Prints one line for each fault. Exit code: 0 none, 1 some, 2 the check could not run.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
cp translations/*.ts "$fresh"
packaging/update-translations.sh "$fresh" || exit 2
faults=0
for file in translations/*.ts; do
    if ! cmp -s "$file" "$fresh/${file##*/}"; then
        echo "$file: not in step with the sentences; run packaging/update-translations.sh"
        faults=1
    fi
    if grep -nE 'type="(unfinished|vanished|obsolete)"|<translation></translation>|<numerusform></numerusform>' \
        "$fresh/${file##*/}" | sed "s|^|$file:|"; then
        faults=1
    fi
done
exit "$faults"
