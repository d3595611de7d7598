#!/bin/bash
# Asks a health page on this machine without curl or wget, which the base images lack.
# Usage: healthcheck [port] [path]; ends with 0 when the answer is 200.
set -euo pipefail
exec 3<>"/dev/tcp/127.0.0.1/${1:-8080}"
printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "${2:-/actuator/health/readiness}" >&3
read -r -t 4 _ status _ <&3
[ "$status" = 200 ]
