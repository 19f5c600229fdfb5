#!/bin/sh
# Many readers of one `waymark serve --lan`, on loopback: no error, flat memory. The long form of tests/suite/serve/crowd.rs.
#
#   tests/long/lan.sh [CLIENTS [SECONDS]]      default: 200 clients, 60 seconds
set -eu
cd "$(dirname "$0")/../.."
WAYMARK_CLIENTS=${1:-200}
WAYMARK_SECONDS=${2:-60}
export WAYMARK_CLIENTS WAYMARK_SECONDS
exec cargo test --release --test suite -- --nocapture many_readers
