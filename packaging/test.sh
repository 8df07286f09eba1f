#!/usr/bin/env bash
# Builds Rollcall for development and runs all its tests.
# Usage: packaging/test.sh
set -euo pipefail
# shellcheck source=packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

install_packages build
fetch_model_weights
build_preset dev
test_preset dev
