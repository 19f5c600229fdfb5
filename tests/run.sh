#!/bin/sh
# Everything that must hold, on a Debian machine that has only Rust: installs what is missing (through sudo where it must), then
# builds, checks and tests, and opens the built toolkit in two browsers. Does nothing twice: a second run starts at once.
#   sh tests/run.sh            everything
#   sh tests/run.sh rust       without the browsers
#   sh tests/run.sh browser    the browsers only, with the binary that is there
set -eu
cd "$(dirname "$0")/.."
what=${1:-all}
case $what in all | rust | browser) ;; *) echo "usage: sh tests/run.sh [rust | browser]" >&2; exit 2 ;; esac

began=$(date +%s)
# Within a stage `set -e` is off (it runs in an `if`), so each says where it fails. One line before and after each stage; the first stage that fails ends the run.
stage() {
    name=$1; shift
    printf '\n== %s\n' "$name"
    stage_began=$(date +%s)
    if "$@"; then printf '== %s: fine after %s s\n' "$name" $(($(date +%s) - stage_began)); else
        status=$?
        printf '== %s: FAILED (%s) after %s s\n' "$name" "$status" $(($(date +%s) - stage_began))
        [ ! -f "$scratch/count" ] || cat "$scratch/count"
        exit 1
    fi
}
has() { command -v "$1" >/dev/null 2>&1; }

# --- what the machine lacks
install() {
    missing=
    want() { missing="$missing $*"; }
    has cc || want gcc libc6-dev
    if [ "$what" != rust ]; then
        has chromium || has chromium-browser || has google-chrome || [ -n "${CHROMIUM:-}" ] || want chromium
        has firefox-esr || has firefox || [ -n "${FIREFOX:-}" ] || want firefox-esr
        # npm comes with some builds of Node and as a package of its own with Debian's
        has node || want nodejs
        has npm || want npm
        has java || want default-jre-headless
        # what reads a ZIM file
        has zimcheck && has zimdump || want zim-tools
        has kiwix-serve || want kiwix-tools
        [ -e /usr/share/java/epubcheck.jar ] || [ -n "${EPUBCHECK:-}" ] || want epubcheck
        # Arabic and Burmese must have glyphs, or contrast and sizes are measured on empty boxes
        ls /usr/share/fonts/truetype/noto/NotoSansMyanmar-Regular.* /usr/share/fonts/truetype/noto/NotoNaskhArabic-Regular.* >/dev/null 2>&1 || want fonts-noto-core
    fi
    if [ -n "$missing" ]; then
        has apt-get || { echo "please install:$missing"; return 1; }
        as_root=
        [ "$(id -u)" = 0 ] || as_root=sudo
        echo "installing:$missing"
        $as_root apt-get update -q || return 1
        # shellcheck disable=SC2086 # a list of package names
        $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing || return 1
    fi
    if ! cargo fmt --version >/dev/null 2>&1 || ! cargo clippy --version >/dev/null 2>&1; then
        rustup component add rustfmt clippy
    fi
}

# The lock file's sum says whether what is installed is what is wanted.
modules() {
    sum=$(cksum < tests/browser/package-lock.json) || return 1
    [ "$(cat tests/browser/node_modules/.installed 2>/dev/null)" != "$sum" ] || return 0
    # No install scripts: the packages' own would fetch browsers or a Java.
    npm ci --prefix tests/browser --ignore-scripts --no-audit --no-fund --loglevel=error || return 1
    printf '%s' "$sum" > tests/browser/node_modules/.installed
}

# Without a test the run is not green, whatever the runner says. $1: how many files at once; the others: files.
browsers() {
    at_once=$1; shift
    node --test --test-concurrency="$at_once" --test-reporter=spec --test-reporter-destination=stdout \
        --test-reporter=./tests/browser/count.mjs --test-reporter-destination="$scratch/count" "$@" || return 1
    cat "$scratch/count" >> "$scratch/counts"
}
# Tests that open page after page keep a machine busy by themselves. Those that press and wait are mostly waiting, so two share it;
# only the clipboard cannot be shared (share).
lookers=' axe crawl epub html noscript share single xss '
looking() {
    set --
    for looker in $lookers; do set -- "$@" "tests/browser/$looker.test.mjs"; done
    browsers 1 "$@"
}
pressing() {
    set --
    for file in tests/browser/*.test.mjs; do
        presser=${file##*/}
        case $lookers in *" ${presser%.test.mjs} "*) ;; *) set -- "$@" "$file" ;; esac
    done
    browsers 2 "$@"
}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' INT TERM

stage 'what is needed' install
if [ "$what" != browser ]; then
    # One profile throughout, so that dependencies are built once.
    stage 'format' cargo fmt --check
    stage 'build' cargo build --release --locked
    stage 'lint' cargo clippy --release --all-targets --locked -- -D warnings
    stage 'tests' cargo test --release --locked
fi
stage 'the toolkit' target/release/waymark build --out "$scratch/dist"
if [ "$what" != rust ]; then
    stage 'browser test tools' modules
    WAYMARK_TREE=$scratch/dist
    export WAYMARK_TREE
    stage 'browsers, looking' looking
    stage 'browsers, pressing' pressing
fi
printf '\nall of it took %s s\n' $(($(date +%s) - began))
[ "$what" = rust ] || cat "$scratch/counts"
