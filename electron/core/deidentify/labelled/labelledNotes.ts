import { identifierClass, type IdentifierClass } from "../../../contract/deidentify.ts";
import { fillers } from "./fillers.ts";
import { freshNotes } from "./freshNotes.ts";
import { laterNotes } from "./laterNotes.ts";
import { letters } from "./letters.ts";
import { otherLanguages } from "./otherLanguages.ts";
import { plainTexts } from "./plainTexts.ts";
import { shortNotes } from "./shortNotes.ts";
import { templates } from "./templates.ts";
import { unseenNotes } from "./unseenNotes.ts";
import { wardNotes } from "./wardNotes.ts";

/** An identifier of a note; an age over 89 is a date to the rules but is counted on its own. */
export type Label = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly class: IdentifierClass;
  readonly age: boolean;
};

export type LabelledNote = {
  readonly text: string;
  readonly labels: readonly Label[];
  /** Filled from a template rather than written as it stands. */
  readonly filled: boolean;
  /**
   * The rules were written by the development half and later mended by what the held-out half missed as well, so that
   * unseen alone tells what new notes may expect: what it misses was left as it is.
   */
  readonly half: "development" | "heldOut" | "unseen";
};

const timesFilled = 4;

/** Every labelled note, in a fixed order. */
export function labelledNotes(): LabelledNote[] {
  const written = [
    wardNotes,
    letters,
    shortNotes,
    otherLanguages,
    laterNotes,
    freshNotes,
    plainTexts,
  ].flatMap(parts);
  const next = new Map<string, number>();
  const filled = Array.from({ length: timesFilled }, () => parts(templates))
    .flat()
    .map((template) => fill(template, next));
  return [
    ...written.map((marked) => readNote(marked, { filled: false, unseen: false })),
    ...filled.map((marked) => readNote(marked, { filled: true, unseen: false })),
    ...parts(unseenNotes).map((marked) => readNote(marked, { filled: false, unseen: true })),
  ];
}

function parts(text: string): string[] {
  return text.trim().split("\n\n");
}

/** Each slot takes the next filler of its class. */
function fill(template: string, next: Map<string, number>): string {
  return template.replace(/\{\{(\w+)\}\}/gu, (slot, kind: string) => {
    const choices = kind === "age" ? fillers.age : fillers[identifierClass.parse(kind)];
    const turn = next.get(kind) ?? 0;
    next.set(kind, turn + 1);
    return `{{${kind}|${choices[turn % choices.length] ?? slot}}}`;
  });
}

function readNote(
  marked: string,
  origin: { readonly filled: boolean; readonly unseen: boolean },
): LabelledNote {
  const labels: Label[] = [];
  let text = "";
  let from = 0;
  for (const { 0: mark, 1: kind = "", 2: inner = "", index } of marked.matchAll(
    /\{\{(\w+)\|([^{}]+)\}\}/gu,
  )) {
    text += marked.slice(from, index);
    from = index + mark.length;
    const age = kind === "age";
    const start = text.length;
    text += inner;
    labels.push({
      start,
      end: text.length,
      text: inner,
      class: age ? "date" : identifierClass.parse(kind),
      age,
    });
  }
  text += marked.slice(from);
  const half = hash(text) % 2 === 0 ? "development" : "heldOut";
  return { text, labels, filled: origin.filled, half: origin.unseen ? "unseen" : half };
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let value = 2_166_136_261;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 16_777_619) >>> 0;
  }
  // The last bit alone would be the parity of the units.
  return (value ^ (value >>> 13)) >>> 4;
}
