#!/usr/bin/env bash
# Compares Rollcall with face-api.js and dlib on the same pictures, in one run on this machine.
set -euo pipefail

usage() {
    cat <<'END'
Usage: tests/bench/peers/run.sh --images FOLDER --pairs FILE [--limit N] [--runs N] [--json FILE]

Installs what is missing, builds Rollcall and the other programs, runs all of them and prints a table.

  --images FOLDER  pictures as <name>/<name>_0001.jpg
  --pairs FILE     pairs of these pictures in the format of Labeled Faces in the Wild, two folds or more
  --limit N        only about N pairs, the first of each fold (default: all)
  --runs N         timed runs on one picture in each of five rounds, after a warm-up (default: 20)
  --json FILE      also writes all figures to FILE
END
}

die() {
    printf 'run.sh: %s\nrun.sh --help says more.\n' "$1" >&2
    exit 2
}

images="" pairs="" limit=0 runs=20 json=""
while (($#)); do
    case $1 in
        --help) usage && exit ;;
        --images | --pairs | --limit | --runs | --json)
            (($# > 1)) || die "$1 needs a value"
            declare "${1#--}=$2"
            shift 2
            ;;
        *) die "unknown option: $1" ;;
    esac
done
[[ -n $images && -n $pairs ]] || die "--images and --pairs are needed"
[[ -d $images ]] || die "no such folder: $images"
[[ -f $pairs ]] || die "no such file: $pairs"
[[ $limit =~ ^[0-9]{1,7}$ ]] || die "--limit is a number, not $limit"
[[ $runs =~ ^[1-9][0-9]{0,4}$ ]] || die "--runs is a number from 1 to 99999, not $runs"
images=$(realpath -- "$images")
pairs=$(realpath -- "$pairs")
json=${json:+$(realpath -m -- "$json")}
[[ -z $json || -d ${json%/*} ]] || die "no such folder: ${json%/*}"

# shellcheck source=packaging/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../../../packaging/common.sh"
here=tests/bench/peers
programs=$PWD/build/release

# unpack_blas: OpenBLAS into the build folder only: installed, it would take the place of the system's BLAS for everybody.
unpack_blas() {
    [[ ! -d $programs/peers/blas ]] || return 0
    step "fetching OpenBLAS"
    local folder=$programs/peers/blas.part
    rm -rf "$folder"
    mkdir -p "$folder"
    quietly as_root apt-get update
    (cd "$folder" && quietly apt-get download libopenblas0-pthread)
    dpkg-deb -x "$folder"/*.deb "$folder"
    mv "$folder" "$programs/peers/blas"
}

fetch_face_api() {
    local stamp=$here/node_modules/.installed-package-lock.json
    ! cmp -s $here/package-lock.json "$stamp" || return 0
    step "fetching face-api.js (npm ci)"
    (cd $here && quietly npm ci)
    cp $here/package-lock.json "$stamp"
}

write_dlib_network() {
    local weights=models/node_modules/@vladmandic/face-api/model
    step "writing the weights for dlib"
    "$programs/peers/peers-dlib-weights" --model "$weights" --out "$programs/peers/face_net.dat" \
        --reference tests/core/vision/golden/face_api_reference.json
}

install_packages build peers
fetch_model_weights
fetch_face_api
build_preset release rollcallctl peers-prepare peers-score peers-dlib-weights peers-dlib peers-dlib-native
unpack_blas
write_dlib_network

work=$(mktemp -d)
trap 'report_failure; rm -rf "$work"' EXIT
step "preparing the pictures"
"$programs/peers/peers-prepare" --images "$images" --pairs "$pairs" --models "$programs/models" --limit "$limit" --out "$work"
step "measuring"
node $here/measure.mjs --programs "$programs" --images "$images" --work "$work" --runs "$runs" \
    --blas "$(dirname "$(find "$programs/peers/blas" -name libblas.so.3)")" ${json:+--json "$json"}
