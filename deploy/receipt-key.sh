#!/usr/bin/env bash
# Makes a key for signing receipts and prints it as a JWK on one line: ransel.receipt.keys[0].
# Needs openssl. The name of the key (kid) is today's date, or the first argument.
set -euo pipefail
kid="${1:-$(date +%Y-%m-%d)}"
pem="$(openssl genpkey -algorithm ed25519)"
last32() { tail -c 32 | base64 | tr '+/' '-_' | tr -d '=\n'; }
d="$(openssl pkey -outform DER <<<"$pem" | last32)"
x="$(openssl pkey -pubout -outform DER <<<"$pem" | last32)"
printf '{"kty":"OKP","crv":"Ed25519","kid":"%s","x":"%s","d":"%s"}\n' "$kid" "$x" "$d"
