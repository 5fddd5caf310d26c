/** A text with deletions such as "{{c1::nerve::hint}}": as the question shows it, and filled in. */
export type Cloze = { readonly front: string; readonly back: string };

type Open = { readonly mark: string; front: string; back: string; hint: string | null };

const marks = /\{\{c\d{1,3}(?:,\d{1,3}){0,20}::|::|\}\}/giu;

/**
 * Hides every deletion at once, the outermost where they are nested; the hint of one stands in its place. Null for a
 * text without deletions.
 */
export function readCloze(text: string): Cloze | null {
  const open: Open[] = [{ mark: "", front: "", back: "", hint: null }];
  let found = false;
  let at = 0;
  const add = (piece: string, shown = piece): void => {
    const innermost = open.at(-1);
    if (innermost === undefined) return;
    if (innermost.hint === null) {
      innermost.front += shown;
      innermost.back += piece;
    } else innermost.hint += piece;
  };
  for (const { 0: mark, index } of text.matchAll(marks)) {
    add(text.slice(at, index));
    at = index + mark.length;
    const innermost = open.at(-1);
    if (mark.startsWith("{{")) open.push({ mark, front: "", back: "", hint: null });
    else if (open.length === 1 || innermost === undefined) add(mark);
    else if (mark === "::" && innermost.hint === null) innermost.hint = "";
    else if (mark === "::") add(mark);
    else {
      found = true;
      open.pop();
      add(innermost.back, `[${innermost.hint?.trim() ? innermost.hint.trim() : "…"}]`);
    }
  }
  add(text.slice(at));
  // What was opened and never closed is shown as it is.
  while (open.length > 1) {
    const unclosed = open.pop();
    if (unclosed === undefined) break;
    const { mark, front, back, hint } = unclosed;
    const rest = hint === null ? "" : `::${hint}`;
    add(mark + back + rest, mark + front + rest);
  }
  const [outermost] = open;
  return found && outermost !== undefined ? { front: outermost.front, back: outermost.back } : null;
}
