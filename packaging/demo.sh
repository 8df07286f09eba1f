#!/usr/bin/env bash
# Builds Rollcall and shows it at work: rollcallctl demo, which writes all it makes into one folder; then, where there is a
# screen, the kiosk's window with the same people.
# Usage: packaging/demo.sh [FOLDER]   (default: demo in the repository)
set -euo pipefail
folder=${1:+$(realpath -m -- "$1")}
# shellcheck source=packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
folder=${folder:-$PWD/demo}

install_packages build
fetch_model_weights
build_preset release rollcallctl rollcall
step "running the demo in $folder"
build/release/bin/rollcallctl demo --dir "$folder"

kiosk=(build/release/bin/rollcall --windowed --demo --demo-dir "$folder")
if [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
    step "showing the kiosk; close its window to end"
    "${kiosk[@]}"
else
    echo "There is no screen here. On one, this shows the kiosk with people from the sample pictures:"
    printf '  %s\n' "${kiosk[*]}"
fi
echo "With a webcam, register yourself first (rollcallctl user add, consent add, face enroll), then:"
echo "  build/release/bin/rollcall --windowed --db $folder/rollcall.db --source camera:"
