#!/bin/sh
# Random edits under a running `waymark serve`; after each, what is served must be what a clean build writes: the long form of
# tests/suite/serve/edits.rs.
#
#   tests/long/edits.sh [EDITS [SEED]]      default: 5000 edits, a seed of the minute
#
# A failure names its seed; give the same numbers again to repeat it.
set -eu
cd "$(dirname "$0")/../.."
WAYMARK_EDITS=${1:-5000}
WAYMARK_EDIT_SEED=${2:-$(($(date +%s) / 60 % 1000000))}
export WAYMARK_EDITS WAYMARK_EDIT_SEED
echo "$WAYMARK_EDITS edits, seed $WAYMARK_EDIT_SEED"
exec cargo test --release --test suite -- --nocapture after_every_edit
