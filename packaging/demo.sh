#!/usr/bin/env bash
# Builds Rollcall and shows it at work: rollcallctl demo, which writes all it makes into one folder.
# Usage: packaging/demo.sh [FOLDER]   (default: demo in the repository)
set -euo pipefail
folder=${1:+$(realpath -m -- "$1")}
# shellcheck source=packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
folder=${folder:-$PWD/demo}

install_packages build
fetch_model_weights
build_preset release rollcallctl
step "running the demo in $folder"
build/release/bin/rollcallctl demo --dir "$folder"
