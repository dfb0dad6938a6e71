#!/usr/bin/env bash
# The gate on real translations: English through Spanish and back with Apertium, a baseline, an "upgrade" to
# another pivot language, and the gate is red. Needs mtaudit and the Debian packages apertium, apertium-eng-spa
# and apertium-eng-cat. Usage: docs/round_trip.sh FOLDER, which holds pairs, whose originals are translated.
set -euo pipefail
originals=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

translate() { # through the pivot language with this code, and back
    for original in "$originals"/*/original.txt; do
        pair=$work/pairs/$(basename "$(dirname "$original")")
        mkdir -p "$pair"
        cp "$original" "$pair/original.txt"
        apertium -u "eng-$1" <"$original" | apertium -u "$1-eng" >"$pair/translation.txt"
    done
}

baseline=(--baseline "$work/baseline.json")
echo "== English, Spanish, English"
translate spa
mtaudit baseline update "$work/pairs" "${baseline[@]}"
mtaudit check "$work/pairs" "${baseline[@]}"

echo "== the engine is upgraded: English, Catalan, English"
translate cat
code=0
mtaudit check "$work/pairs" "${baseline[@]}" --fail-on major || code=$?
[ "$code" = 1 ] || { echo "the gate should be red, and ended with $code" >&2; exit 1; }
echo "== red, as it should be"
