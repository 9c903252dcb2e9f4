# shellcheck shell=bash
# Parlance in bash, for interactive shells; in ~/.bashrc:
#   source /usr/lib/parlance/services/nl-shell/integration/nlsh.bash
# A line whose first word is no command goes to nlsh; every other line is bash's own, untouched. Alt-Enter sends any line
# as a request; a line that begins with ? is only explained.
[[ $- == *i* && -z ${__parlance_bound-} ]] || return 0
__parlance_bound=1
# Whether the next Enter ends a new command line, and not one more line of a command that is under way.
__parlance_new=
__parlance_said=
__parlance_became=

# Whether a line is a request. Nothing is started for it, and nothing of the line is evaluated.
__parlance_is_request() {
  local line=$1 word rest
  [[ $line =~ ^[[:space:]]*[¿¡]?([[:alpha:]][[:alpha:]\'-]*)([[:space:]]+(.*)|[?!.,].*)?$ ]] || return 1
  word=${BASH_REMATCH[1]} rest=${BASH_REMATCH[3]-}
  # What only a shell understands is left to it, with its own words for what is wrong.
  [[ $line == *[\|\<\>\;\`\&{}\\]* || $line == *'$('* || $line == *'()'* ]] && return 1
  # So is a word that only a program understands.
  [[ " $rest" == *[[:space:]]-[[:alnum:]-]* ]] && return 1
  if ! type -t -- "$word" >/dev/null; then
    if shopt -q autocd && [[ -d $word ]]; then return 1; fi
    return 0
  fi
  case $word in
    install)
      # install(1) takes two names at least.
      [[ $rest =~ ^[[:alnum:]][[:alnum:].+-]*$ ]]
      ;;
    find | make | which | who | look | kill)
      [[ $word != make || ! ( -e Makefile || -e makefile || -e GNUmakefile ) ]] || return 1
      # Words of a language, none of which names a file here: no use of these programs looks like that.
      [[ $rest =~ ^[[:alpha:]\',\ ]+[?.!]?$ && " $rest " =~ \ (a|an|the|my|me|is|are|was|that|using|with|called|named)\  ]] ||
        return 1
      local one
      for one in $rest; do [[ ! -e $one ]] || return 1; done
      ;;
    *) return 1 ;;
  esac
}

# Makes the line a call of nlsh; the line that was typed is what the history keeps.
__parlance_rewrite() {
  local option=$1 text=$2
  __parlance_said=$READLINE_LINE
  READLINE_LINE="nlsh $option '${text//\'/\'\\\'\'}'"
  READLINE_POINT=${#READLINE_LINE}
  __parlance_became=$READLINE_LINE
}

__parlance_enter() {
  [[ -n $__parlance_new ]] || return 0
  __parlance_new=
  case $READLINE_LINE in
    *$'\n'*) ;;
    \?[[:space:]]* | \?[[:alpha:]]*) __parlance_rewrite --plan "${READLINE_LINE#\?}" ;;
    *) if __parlance_is_request "$READLINE_LINE"; then __parlance_rewrite -c "$READLINE_LINE"; fi ;;
  esac
}

__parlance_send() {
  [[ -n $__parlance_new && $READLINE_LINE =~ [^[:space:]] ]] || return 0
  __parlance_new=
  __parlance_rewrite --ask "$READLINE_LINE"
}

__parlance_prompt() {
  __parlance_new=1
  [[ -n $__parlance_said ]] || return 0
  local last
  last=$(HISTTIMEFORMAT='' builtin history 1)
  if [[ ${last#*[0-9]  } == "$__parlance_became" ]]; then
    builtin history -d -1
    builtin history -s -- "$__parlance_said"
  fi
  __parlance_said=
}

# An array of commands since bash 5.1; the first one of it stays what others set PROMPT_COMMAND to.
PROMPT_COMMAND=("${PROMPT_COMMAND[@]}" __parlance_prompt)

# Enter is two keys from here on: one that looks at the line, and the one that it was.
for __parlance_map in emacs vi-insert; do
  bind -m "$__parlance_map" -x '"\C-x\C-_1": __parlance_enter'
  bind -m "$__parlance_map" '"\C-x\C-_2": accept-line'
  bind -m "$__parlance_map" -x '"\C-x\C-_3": __parlance_send'
  bind -m "$__parlance_map" '"\C-m": "\C-x\C-_1\C-x\C-_2"'
  bind -m "$__parlance_map" '"\e\C-m": "\C-x\C-_3\C-x\C-_2"'
done
unset __parlance_map

# Where bash-completion is not there to find them.
for __parlance_one in nlsh parlancectl; do
  if ! complete -p "$__parlance_one" >/dev/null 2>&1 && [[ -r /usr/share/bash-completion/completions/$__parlance_one ]]; then
    # shellcheck source=/dev/null
    source "/usr/share/bash-completion/completions/$__parlance_one"
  fi
done
unset __parlance_one
