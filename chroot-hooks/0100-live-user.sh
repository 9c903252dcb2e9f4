#!/bin/sh
# The person of the live session. The password is locked: they log in on the machine's own consoles alone.
set -eu
# The group lets them read what the system logs: there is nobody else who could look.
useradd --create-home --uid 1000 --shell /bin/bash --groups systemd-journal --comment "Live user" parlance
passwd --lock parlance
passwd --lock root
