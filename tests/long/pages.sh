#!/bin/sh
# Opens every page where the short suite opens pages of every shape: axe in both schemes and at both widths, the crawl in two
# browsers from disk and from a sub-path, both browsers without scripts, and all attacks under the policy.
#
#   tests/long/pages.sh        needs what tests/run.sh has installed and built
set -eu
cd "$(dirname "$0")/../.."
WAYMARK_EVERY=1
export WAYMARK_EVERY
cd tests/browser
exec node --test --test-concurrency=1 --test-reporter=spec axe.test.mjs crawl.test.mjs noscript.test.mjs xss.test.mjs
