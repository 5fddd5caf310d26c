/** Words of documents, models and students as one line of Markdown that shows them and does nothing else: no markup, link, picture or HTML. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\s\u0085]+/gu, " ")
    .trim()
    .replace(/[\\`*_[\]<>#|~&!]/gu, "\\$&")
    .replace(/^([-+]|\d+[.)])(?=\s)/u, (marker) =>
      marker.replace(/[-+.)]$/u, (last) => `\\${last}`),
    );
}
