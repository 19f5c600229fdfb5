#!/bin/sh
# Kills many rebuilds of a larger site, at other moments each time: the long form of tests/suite/atomic.rs.
#
#   tests/long/kill.sh [KILLS [PAGES [SEED]]]      default: 1000 kills, 3000 pages, a seed of the minute
#
# A failure names its seed; give the same numbers again to repeat it.
set -eu
cd "$(dirname "$0")/../.."
WAYMARK_KILLS=${1:-1000}
WAYMARK_KILL_PAGES=${2:-3000}
WAYMARK_KILL_SEED=${3:-$(($(date +%s) / 60 % 1000000))}
export WAYMARK_KILLS WAYMARK_KILL_PAGES WAYMARK_KILL_SEED
echo "$WAYMARK_KILLS kills, $WAYMARK_KILL_PAGES pages, seed $WAYMARK_KILL_SEED"
exec cargo test --release --test suite -- --nocapture a_build_killed_at_any_moment
