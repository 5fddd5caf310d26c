/** A parser of Markdown takes about two hundred times the memory of its text, so a book is parsed in parts. */
const partLength = 200_000;

/** Parts that begin at a heading outside fenced code, or at an empty line where a part grows too long. */
export function splitMarkdown(source: string): readonly string[] {
  if (source.length <= partLength) return [source];
  const parts: string[] = [];
  let start = 0;
  let fence: string | null = null;
  let position = 0;
  for (const line of source.split(/(?<=\n)/)) {
    const length = position - start;
    const here = fence === null && /^#{1,6}\s/.test(line);
    if ((here && length > partLength) || (length > partLength * 4 && line.trim() === "")) {
      parts.push(source.slice(start, position));
      start = position;
      fence = null;
    }
    fence = fenceAfter(line, fence);
    position += line.length;
  }
  parts.push(source.slice(start));
  return parts;
}

/** The fence that is open after a line; null outside of fenced code. */
function fenceAfter(line: string, open: string | null): string | null {
  const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
  if (mark === undefined) return open;
  if (open === null) return mark;
  return mark.startsWith(open) ? null : open;
}
