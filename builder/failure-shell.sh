# shellcheck shell=bash
# What bash starts with where a stage's command failed. Beside this file lie, each word ended by a NUL:
# command (the words of its command line) and facts (the stage, the folder that it ran in, the one that the shell begins in, a word on the place).
mapfile -d '' -t failed_command <"${BASH_SOURCE[0]%/*}/command"
mapfile -d '' -t failed_facts <"${BASH_SOURCE[0]%/*}/facts"

again() {
  (cd -- "${failed_facts[1]}" && "${failed_command[@]}")
  local status=$?
  printf 'exit status %s\n' "$status"
  return "$status"
}

# Nothing of this is for the history of whoever builds.
unset HISTFILE
history -c
history -s -- "${failed_command[*]@Q}"
# shellcheck disable=SC2016 # bash expands it anew for each prompt
PS1='(${failed_facts[0]} failed) \w\$ '

printf '\nStage "%s" failed. This shell is where its command ran, %s.\n' "${failed_facts[0]}" "${failed_facts[3]}"
printf '  it ran        %s\n' "${failed_command[*]@Q}"
for tree in /mnt/*/chroot /mnt/*/tree /mnt/tree; do
  [ ! -d "$tree" ] || printf '  image'\''s tree  %s (chroot %s looks at it from within)\n' "$tree" "$tree"
done
printf '  again         runs it again; so does the newest entry of the history (arrow up)\n'
printf '  exit          ends the build, whatever you did here: nothing of this stage is kept\n\n'

cd -- "${failed_facts[2]}" || true
unset tree
