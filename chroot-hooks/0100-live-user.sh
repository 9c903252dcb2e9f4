#!/bin/sh
# The person of the live session. The password is locked: they log in on the machine's own consoles alone.
set -eu
useradd --create-home --uid 1000 --shell /bin/bash --comment "Live user" parlance
passwd --lock parlance
passwd --lock root
