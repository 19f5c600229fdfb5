#!/bin/sh
# Search beside Pagefind on the same pages in one run: quality, bytes and requests, speed. Markdown on standard output;
# exit code 1 when something that must hold does not. What is measured and how: search/README.md.
#   WAYMARK_CORPUS=DIR WAYMARK_BENCH=DIR sh tests/long/search.sh [quality|bytes|speed|all]
# WAYMARK_CORPUS: Markdown as <locale>/<section>/<slug>.md. WAYMARK_BENCH: the folder with corpus.py and to_waymark.py.
# WAYMARK: the binary (default: target/release/waymark, built here). PEERS: a folder with node/node_modules/{playwright-core,pagefind};
# without it they are installed from npm. CHROMIUM: a Chromium (default /usr/bin/chromium). NODE: node 18 or newer, with ICU.
# PAGEFIND_ONLY=1 leaves our side out (and judges nothing). Needs python3 with venv and about 1 GB in $TMPDIR.
set -eu
cd "$(dirname "$0")/../.."
: "${WAYMARK_CORPUS:?name the folder of the corpus}" "${WAYMARK_BENCH:?name the folder of the bench scripts}"
what=${1:-all}
case $what in quality | bytes | speed | all) ;; *) sed -n '2,10s/^# //p' "$0" >&2; exit 2 ;; esac
here=$PWD/tests/long/search work=${TMPDIR:-/tmp}/waymark-search
NODE=${NODE:-node}
mkdir -p "$work"
[ -x "$work/venv/bin/python" ] || python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q cmarkgfm==2025.10.22 snowballstemmer==3.1.1
if [ -n "${PEERS:-}" ]; then
    MODS=$PEERS/node
else
    MODS=$work/node
    npm install --silent --no-audit --no-fund --prefix "$MODS" pagefind@1.6.0 playwright-core@1.65.1 >&2
fi
export MODS NODE PYTHONDONTWRITEBYTECODE=1
python=$work/venv/bin/python
pages() { "$python" "$here/pages.py" "$@" >&2; }
pagefind=$(find "$MODS/node_modules/@pagefind" -name pagefind_extended -type f | head -n 1)
if [ -z "${PAGEFIND_ONLY:-}" ] && [ -z "${WAYMARK:-}" ]; then
    cargo build --release --locked >&2
fi
WAYMARK=${WAYMARK:-$PWD/target/release/waymark}

# The pages. all: the corpus, the texts of ./texts and this site's Burmese; toolkit: this site; scaled: 125 a language; grown: 10,000 English.
sets="all toolkit scaled grown"
[ "$what" = quality ] && sets="all grown"
[ "$what" = speed ] && sets="toolkit grown"
rm -rf "$work/all" "$work/toolkit"
pages copy "$WAYMARK_CORPUS" "$work/all"
pages copy "$here/texts" "$work/all"
pages site content "$work/all" my
pages site content "$work/toolkit"
case $sets in *scaled*) python3 "$WAYMARK_BENCH/corpus.py" scale --from "$WAYMARK_CORPUS" --out "$work/scaled" --pages 1000 >&2 ;; esac
case $sets in *grown*) pages grow "$WAYMARK_CORPUS" "$work/grown" 10000 ;; esac

for set in $sets; do
    pages html "$work/$set" "$work/pagefind-$set"
    "$pagefind" --site "$work/pagefind-$set" | sed -n 's/^ *//; /Indexed .* \(pages\|words\)/p; /Finished/p' >&2
    [ "$set" = scaled ] || "$python" "$here/queries.py" "$work/$set" "$work/$set.jsonl"
    rm -rf "$work/waymark-$set"
    [ -n "${PAGEFIND_ONLY:-}" ] && continue
    site=.
    if [ "$set" != toolkit ]; then
        site=$work/site-$set
        rm -rf "$site"
        mkdir -p "$site"
        python3 "$WAYMARK_BENCH/to_waymark.py" "$work/$set" "$site" >&2
    fi
    # warnings are many: the corpus is not ours
    "$WAYMARK" build --no-cache --site "$site" --out "$work/waymark-$set" > "$work/build-$set.log" 2>&1 || { grep -A 6 '^error' "$work/build-$set.log" >&2; exit 1; }
done
[ -f "$work/all.jsonl" ] || "$python" "$here/queries.py" "$work/all" "$work/all.jsonl"

cat > "$work/config.json" <<JSON
{"sets": {
  "all": {"pagefind": "$work/pagefind-all", "ours": "$work/waymark-all", "queries": "$work/all.jsonl"},
  "toolkit": {"pagefind": "$work/pagefind-toolkit", "ours": "$work/waymark-toolkit", "queries": "$work/toolkit.jsonl"},
  "scaled": {"pagefind": "$work/pagefind-scaled", "ours": "$work/waymark-scaled", "queries": "$work/all.jsonl"},
  "grown": {"pagefind": "$work/pagefind-grown", "ours": "$work/waymark-grown", "queries": "$work/grown.jsonl", "bytes": ["$work/all.jsonl", "$work/grown.jsonl"]}
}}
JSON
exec "$NODE" "$here/run.mjs" "$what" "$work/config.json"
