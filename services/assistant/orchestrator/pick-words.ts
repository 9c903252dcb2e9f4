/** Which of several results a person means, by the words that say so in English, German, Spanish and Chinese. */
export const pickWords = {
  biggest:
    /(?<!\p{L})(?:biggest|largest|fattest|hungriest|heaviest|größte[nrs]?|dickste[nrs]?|grandes?|mayor)(?!\p{L})|最大/iu,
  smallest: /(?<!\p{L})(?:smallest|tiniest|kleinste[nrs]?|pequeñ[oa]|menor)(?!\p{L})|最小/iu,
  newest:
    /(?<!\p{L})(?:newest|latest|most recent|freshest|youngest|neu(?:e)?ste[nrs]?|aktuellste[nrs]?|más (?:nuev|recient)\w*)(?!\p{L})|最新|最近/iu,
  oldest: /(?<!\p{L})(?:oldest|älteste[nrs]?|más (?:viej|antigu)\w*)(?!\p{L})|最旧|最老|最早/iu,
  first: /(?<!\p{L})(?:first|top|erste[nrs]?|primer[oa]?)(?!\p{L})|第一/iu,
  last: /(?<!\p{L})(?:last|letzte[nrs]?|últim[oa])(?!\p{L})|最后/iu,
  all: /(?<!\p{L})(?:all|them|they|those|these|each|every|everything|both|whole (?:bunch|lot)|alle[ns]?|sie|jede[nrs]?|todos|todas|\p{L}+(?:los|las)|cada)(?!\p{L})|全部|所有|它们|都/iu,
} as const;

export type Pick = keyof typeof pickWords;
