# Parlance in zsh, for interactive shells; in ~/.zshrc:
#   source /usr/lib/parlance/services/nl-shell/integration/nlsh.zsh
# A line whose first word is no command goes to nlsh; every other line is zsh's own, untouched. Alt-Enter sends any line
# as a request; a line that begins with ? is only explained.
[[ -o interactive && -z ${__parlance_bound-} ]] || return 0
typeset -g __parlance_bound=1 __parlance_said=
typeset -ga __parlance_pasted=()

# Whether a line is a request. Nothing is started for it, and nothing of the line is evaluated.
__parlance_is_request() {
  emulate -L zsh
  local line=$1 word rest one
  [[ $line =~ "^[[:space:]]*[¿¡]?([[:alpha:]][[:alpha:]'-]*)([[:space:]]+(.*)|[?!.,].*)?$" ]] || return 1
  word=$match[1] rest=$match[3]
  # What only a shell understands is left to it, with its own words for what is wrong.
  [[ $line == *[\|\<\>\;\`\&{}\\]* || $line == *'$('* || $line == *'()'* ]] && return 1
  # So is a word that only a program understands.
  [[ " $rest" == *[[:space:]]-[[:alnum:]-]* ]] && return 1
  if ! whence -- $word >/dev/null; then
    [[ -d $word && -n ${__parlance_autocd-} ]] && return 1
    return 0
  fi
  case $word in
    install)
      # install(1) takes two names at least.
      [[ $rest =~ '^[[:alnum:]][[:alnum:].+-]*$' ]]
      ;;
    find | make | which | who | look | kill)
      [[ $word != make || ! ( -e Makefile || -e makefile || -e GNUmakefile ) ]] || return 1
      # Words of a language, none of which names a file here: no use of these programs looks like that.
      [[ $rest =~ "^[[:alpha:]', ]+[?.!]?$" ]] || return 1
      [[ " $rest " =~ ' (a|an|the|my|me|is|are|was|that|using|with|called|named) ' ]] || return 1
      for one in ${=rest}; do [[ ! -e $one ]] || return 1; done
      ;;
    *) return 1 ;;
  esac
}

# Makes the line a call of nlsh; the line that was typed is what the history keeps.
__parlance_rewrite() {
  local option=$1 text=$2 piece
  __parlance_said=$BUFFER
  BUFFER="nlsh"
  # What was pasted is nobody's own word.
  for piece in $__parlance_pasted; do BUFFER+=" --pasted ${(qq)piece}"; done
  BUFFER+=" $option ${(qq)text}"
  CURSOR=$#BUFFER
}

__parlance_accept_line() {
  if [[ $CONTEXT == start && -z $PREBUFFER && $BUFFER != *$'\n'* ]]; then
    [[ -o auto_cd ]] && __parlance_autocd=1 || __parlance_autocd=
    case $BUFFER in
      \?[[:space:]]* | \?[[:alpha:]]*) __parlance_rewrite --plan ${BUFFER#\?} ;;
      *) __parlance_is_request $BUFFER && __parlance_rewrite -c $BUFFER ;;
    esac
  fi
  __parlance_pasted=()
  zle __parlance_before_accept_line
}

__parlance_send() {
  if [[ $CONTEXT == start && $BUFFER == *[^[:space:]]* ]]; then __parlance_rewrite --ask $BUFFER; fi
  __parlance_pasted=()
  zle __parlance_before_accept_line
}

__parlance_bracketed_paste() {
  local before=$#BUFFER
  zle __parlance_before_bracketed_paste
  local piece=${BUFFER[CURSOR-($#BUFFER-before)+1,CURSOR]}
  [[ -n $piece ]] && __parlance_pasted+=($piece)
  return 0
}

# What the line became is not kept; zsh itself lets go of it as soon as another one is.
__parlance_history() {
  [[ -z $__parlance_said ]]
}

__parlance_prompt() {
  [[ -n $__parlance_said ]] || return 0
  print -sr -- $__parlance_said
  __parlance_said=
}

# Whatever these keys did before, they do after.
zle -A accept-line __parlance_before_accept_line
zle -A bracketed-paste __parlance_before_bracketed_paste
zle -N accept-line __parlance_accept_line
zle -N bracketed-paste __parlance_bracketed_paste
zle -N __parlance_send
bindkey '^[^M' __parlance_send
autoload -Uz add-zsh-hook
add-zsh-hook zshaddhistory __parlance_history
add-zsh-hook precmd __parlance_prompt
