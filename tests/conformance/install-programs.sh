#!/bin/sh
# Makes sure that the programs and data of others are at hand: by apt-get where we may, else says what is missing.
set -eu

missing=""
command -v soffice >/dev/null 2>&1 || missing="libreoffice-writer"
command -v pdftotext >/dev/null 2>&1 || missing="$missing poppler-utils"
command -v fc-match >/dev/null 2>&1 || missing="$missing fontconfig"
command -v qpdf >/dev/null 2>&1 || missing="$missing qpdf"
[ -f /usr/share/unicode/BidiTest.txt ] || missing="$missing unicode-data"
[ -n "$missing" ] || exit 0

if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null 2>&1; then
    echo "make conformance needs:$(printf ' %s' $missing) (Debian's names); install them and run it again" >&2
    exit 1
fi
echo "installing$(printf ' %s' $missing)"
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
# shellcheck disable=SC2086
apt-get install -y -qq --no-install-recommends $missing >/dev/null
