#!/usr/bin/env bash
# Tests what tests/bench/peers/run.sh says of its arguments; it must say it before it installs or builds anything.
# shellcheck source=tests/packaging/expect.sh
source "$(dirname "${BASH_SOURCE[0]}")/expect.sh"
run="$(dirname "${BASH_SOURCE[0]}")/../bench/peers/run.sh"
mkdir "$scratch/images"
echo "2	1" >"$scratch/pairs.txt"
both=(--images "$scratch/images" --pairs "$scratch/pairs.txt")

expect "help" 0 "Usage: tests/bench/peers/run.sh" "$run" --help
expect "nothing" 2 "run.sh: --images and --pairs are needed" "$run"
expect "no pairs" 2 "run.sh: --images and --pairs are needed" "$run" --images "$scratch/images"
expect "no value" 2 "run.sh: --pairs needs a value" "$run" --images "$scratch/images" --pairs
expect "unknown option" 2 "run.sh: unknown option: --fast" "$run" "${both[@]}" --fast
expect "missing folder" 2 "run.sh: no such folder: $scratch/none" "$run" --pairs "$scratch/pairs.txt" --images "$scratch/none"
expect "missing file" 2 "run.sh: no such file: $scratch/none" "$run" --images "$scratch/images" --pairs "$scratch/none"
expect "limit not a number" 2 "run.sh: --limit is a number, not all" "$run" "${both[@]}" --limit all
expect "no runs" 2 "run.sh: --runs is a number from 1 to 99999, not 0" "$run" "${both[@]}" --runs 0
expect "json nowhere" 2 "run.sh: no such folder: $scratch/none" "$run" "${both[@]}" --json "$scratch/none/a.json"
