/** Names in a sentence: "a, b and c"; of more than six only the first five are named. */
export function listWords(words: readonly string[]): string {
  if (words.length > 6) return `${words.slice(0, 5).join(", ")} and ${words.length - 5} more`;
  return new Intl.ListFormat("en", { type: "conjunction" }).format(words);
}
