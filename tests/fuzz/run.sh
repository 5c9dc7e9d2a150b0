#!/usr/bin/env bash
# run.sh PROGRAMS CORPUS [SECONDS]: every fuzzer for a minute, beginning with its corpus; a line of figures each.
# Only in the long run, and only where ./dev test --long has built them with Clang.
set -u
[ -n "${TARGO_LONG_TESTS:-}" ] || exit 77
command -v clang++ >/dev/null || { echo "no Clang here, so nothing is fuzzed"; exit 77; }
programs=$1 corpus=$2 seconds=${3:-60} bad=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for folder in "$corpus"/*/; do
    name=$(basename "$folder")
    program=$programs/targo-fuzz-$name
    [ -x "$program" ] || { echo "fuzz $name: not built"; bad=1; continue; }
    mkdir "$work/$name"
    ( cd "$work" && QT_LOGGING_RULES='*=false' "$program" -max_total_time="$seconds" -print_final_stats=1 -timeout=10 -rss_limit_mb=3000 \
        -artifact_prefix="$work/$name-" "$work/$name" "$folder" ) >"$work/$name.log" 2>&1
    ended=$?
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$work/$name.log")
    echo "fuzz $name: ${runs:-0} inputs in $seconds s, $(ls "$work/$name" | wc -l) new ones kept, $([ $ended = 0 ] && echo 'nothing found' || echo 'FAILED')"
    if [ $ended != 0 ]; then
        bad=1
        tail -n 40 "$work/$name.log"
        for found in "$work/$name"-*; do [ -f "$found" ] && { echo "input (base64):"; base64 "$found" | head -c 4000; echo; }; done
    fi
done
exit $bad
