#!/bin/sh
# Packs in the hands of those who take them further: the zip on a FAT32 stick, the app by Kolibri's own tool.
#
#   sh tests/long/packs.sh [LOCALE…]      default: en ar my
#
# fat: an image made by mkfs.vfat, filled by mtools, read back and compared file by file; then its own SHA256SUMS.
# kolibri: ricecooker (from PyPI, into a venv in $TMPDIR) takes the app as it would into a channel; a broken one must be refused.
# WAYMARK: the binary (default: target/release/waymark, built here). Needs dosfstools, mtools, unzip, python3 with venv.
set -eu
cd "$(dirname "$0")/../.."
here=$PWD/tests/long/packs work=${TMPDIR:-/tmp}/waymark-packs
for tool in mkfs.vfat mcopy unzip sha256sum python3; do
    command -v "$tool" >/dev/null || { echo "please install $tool (Debian: dosfstools mtools unzip python3-venv)" >&2; exit 1; }
done
[ -n "${WAYMARK:-}" ] || cargo build --release --locked >&2
WAYMARK=${WAYMARK:-$PWD/target/release/waymark}
rm -rf "$work/now" && mkdir -p "$work/now"
[ -x "$work/venv/bin/python" ] || python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q ricecooker==0.8.0
[ $# -gt 0 ] || set -- en ar my

fat() {
    zip=$1 image=$work/now/stick.img
    rm -rf "$image" "$work/now/there" "$work/now/here"
    mkdir "$work/now/there" "$work/now/here"
    unzip -q "$zip" -d "$work/now/here"
    truncate -s 64M "$image"
    mkfs.vfat -F 32 "$image" >/dev/null
    mcopy -s -i "$image" "$work"/now/here/* ::
    mcopy -s -n -i "$image" '::*' "$work/now/there/"
    diff -r "$work/now/here" "$work/now/there"
    (cd "$work/now/there" && sha256sum --quiet -c SHA256SUMS)
    echo "fat: $(find "$work/now/there" -type f | wc -l) files of $(basename "$zip") are the same on the stick"
}

"$WAYMARK" pack --format zip --out "$work/now/whole.zip" >/dev/null
fat "$work/now/whole.zip"
for locale in "$@"; do
    "$WAYMARK" pack --format zip --locale "$locale" --out "$work/now/$locale.zip" >/dev/null
    fat "$work/now/$locale.zip"
    "$WAYMARK" pack --format kolibri --locale "$locale" --out "$work/now/$locale-kolibri.zip" >/dev/null
done
"$work/venv/bin/python" "$here/kolibri.py" "$work"/now/*-kolibri.zip
