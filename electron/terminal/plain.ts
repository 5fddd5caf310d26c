/** Words of models, documents and students for a terminal: nothing of them moves its cursor or changes its colours. */
export function plain(text: string): string {
  return text.replace(/(?![\n\t])\p{Cc}/gu, "");
}

/** The same in one line. */
export function oneLine(text: string): string {
  return plain(text).replace(/\s+/g, " ").trim();
}
