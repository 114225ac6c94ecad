#!/bin/sh
# Makes sure that the programs and data of others are at hand: by apt-get where we may, else says what is missing.
set -eu

# Why first: npm would say EBADPLATFORM, and not which package there is.
case "$(uname -s) $(uname -m)" in
"Linux x86_64" | "Linux amd64") ;;
*)
    echo "make conformance runs on Linux on x64: the Open XML SDK comes as ooxml-validator-linux-x64, and this is $(uname -s) on $(uname -m)" >&2
    exit 1
    ;;
esac

missing=""
command -v soffice >/dev/null 2>&1 || missing="libreoffice-writer"
command -v pdftotext >/dev/null 2>&1 || missing="$missing poppler-utils"
command -v fc-match >/dev/null 2>&1 || missing="$missing fontconfig"
command -v qpdf >/dev/null 2>&1 || missing="$missing qpdf"
command -v node >/dev/null 2>&1 || missing="$missing nodejs"
command -v npm >/dev/null 2>&1 || missing="$missing npm"
command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
[ -f /usr/share/unicode/BidiTest.txt ] || missing="$missing unicode-data"

if [ -n "$missing" ]; then
    if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null 2>&1; then
        echo "make conformance needs:$(printf ' %s' $missing) (Debian's names); install them and run it again" >&2
        exit 1
    fi
    echo "installing$(printf ' %s' $missing)"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    # shellcheck disable=SC2086
    apt-get install -y -qq --no-install-recommends $missing >/dev/null
fi

# What npm brings: just what the lock file says, anew when that has changed.
cd "$(dirname "$0")/npm"
if [ ! node_modules/.package-lock.json -nt package-lock.json ]; then
    echo "installing the validators of package-lock.json"
    npm ci --loglevel=error
fi
