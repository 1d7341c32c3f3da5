#!/bin/sh
# Muniment in one file. The first start unpacks it, later ones start what was unpacked:
#     sh muniment-….run [COMMAND …]
# It is unpacked below MUNIMENT_PROGRAM, or below ~/.local/share/muniment/program. To be rid of
# it, delete that folder; the library lies beside it, in ~/.local/share/muniment/library.
set -eu
places=${MUNIMENT_PROGRAM:-${XDG_DATA_HOME:-$HOME/.local/share}/muniment/program}
place=$places/@BUILD@
if [ ! -x "$place/muniment" ]; then
    echo 'Muniment is being unpacked. This happens once and takes up to a minute …' >&2
    mkdir -p "$places"
    draft=$(mktemp -d "$places/.new.XXXXXX")
    trap 'rm -rf "$draft"' EXIT
    trap 'exit 1' INT TERM HUP
    tail -n +@LINES@ "$0" | gzip -dc | tar -C "$draft" -xf - || {
        echo "Muniment could not be unpacked into $places: is there a gigabyte of space left?" >&2
        exit 1
    }
    # Another start may have been quicker.
    [ -e "$place" ] || mv "$draft/muniment" "$place"
    rm -rf "$draft"
    trap - EXIT
fi
exec "$place/muniment" "$@"
