# Completion of ipiscope(1) for bash.
_ipiscope() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]-} choices=''
  if ((COMP_CWORD == 1)); then
    mapfile -t COMPREPLY < <(compgen -W 'analyze plan rows sniff --help --version' -- "$word")
    return
  fi
  case $before in
    --format)
      choices='text md json'
      [[ $command == analyze ]] && choices+=' jsonl'
      ;;
    --objective) choices='money units' ;;
    --marketplace) choices='US CA MX BR UK DE FR IT ES NL SE PL BE IE TR AE SA EG ZA IN JP SG AU' ;;
    --delimiter) choices='tab , ;' ;;
    --quote) choices='none wrapped' ;;
    --as-of | --by | --official-score | --threshold | --bridge | --target | --budget | --chunk) return ;;
    *)
      if [[ $word == -* ]]; then
        case $command in
          analyze) choices='--marketplace --as-of --official-score --threshold --bridge --format --history-out --each --help' ;;
          plan) choices='--target --by --objective --budget --marketplace --as-of --official-score --format --help' ;;
          rows) choices='--in --auto --delimiter --quote --chunk --help' ;;
          sniff) choices='--help' ;;
        esac
      fi
      ;;
  esac
  if [[ $choices ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$choices" -- "$word")
  else
    mapfile -t COMPREPLY < <(compgen -f -- "$word")
  fi
}
complete -o filenames -F _ipiscope ipiscope
