#!/usr/bin/env bash
# Draws every screen of the windows as PNG files, without a display: made-up data, light and dark, upright and lying,
# English, Spanish and Arabic.
# Usage: packaging/screenshots.sh FOLDER [FILTER]   FILTER: a part of the file names wanted, such as pin or 1280x800-dark
set -euo pipefail
[[ $# == 1 || $# == 2 ]] || {
    echo "usage: packaging/screenshots.sh FOLDER [FILTER]" >&2
    exit 2
}
folder=$(realpath -m -- "$1")
# shellcheck source=packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

install_packages build
build_preset dev rollcall_screens rollcall_office_screens
step "drawing the screens into $folder"
export QT_QPA_PLATFORM=offscreen
build/dev/bin/rollcall_screens "$folder" "${@:2}"
build/dev/bin/rollcall_office_screens "$folder" "${@:2}"

