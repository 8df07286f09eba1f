#!/usr/bin/env bash
# Brings translations/*.ts in step with the sentences of the windows: new ones come in unfinished, gone ones go. English has only
# the sentences with a number, for their plural.
# Usage: packaging/update-translations.sh [FOLDER]   (default: translations)
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
folder=${1:-translations}
lupdate=/usr/lib/qt6/bin/lupdate
[[ -x $lupdate ]] || {
    echo "update-translations.sh: $lupdate is missing (package qt6-l10n-tools)" >&2
    exit 2
}
sources=(app/common app/kiosk app/office core/services/setting_list.cpp)
options=(-silent -I . -locations none -no-obsolete -no-ui-lines -source-language en)
"$lupdate" "${options[@]}" -pluralonly "${sources[@]}" -ts "$folder/rollcall_en.ts"
"$lupdate" "${options[@]}" "${sources[@]}" -ts "$folder/rollcall_es.ts" "$folder/rollcall_ar.ts"
