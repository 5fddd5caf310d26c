/** What ends a line for a Markdown reader or for an editor. */
const lineEnd = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/u;

/**
 * Words of models and students as a Markdown quote that cannot pass for what stands around it: headings, lists and
 * tables keep their form inside the quote; pictures, HTML, call-outs and definitions of links show as they were typed.
 * Each of their marks gets a backslash behind its first character, where no backslash of the text can undo it; in a
 * block of code that backslash is seen.
 */
export function quoteMarkdown(text: string): string {
  return text
    .replace(/!(?=\[)/gu, "!\\")
    .replace(/\[(?=!)/gu, "[\\")
    .replace(/\](?=:)/gu, "]\\")
    .replace(/<(?=[a-z/!?])/giu, "&lt;")
    .trimEnd()
    .split(lineEnd)
    .map((line) => (line.trim() === "" ? ">" : `> ${line}`))
    .join("\n");
}
