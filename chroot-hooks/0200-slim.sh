#!/bin/sh
# Timers that would fetch package lists in a live session, and manuals' translations that nobody can read without man.
set -eu
systemctl disable apt-daily.timer apt-daily-upgrade.timer
rm -rf /usr/share/doc/*/changelog* /usr/share/locale/*/LC_MESSAGES
