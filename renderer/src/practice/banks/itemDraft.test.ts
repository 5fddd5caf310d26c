import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itemFields, type Item } from "../../../../electron/contract/bank.ts";
import {
  addOption,
  changeOption,
  draftOf,
  fieldsOf,
  moveOption,
  problemsWith,
  removeOption,
  type ChoiceDraft,
} from "./itemDraft.ts";

const image = { sha256: "a".repeat(64), alt: "A chest film" };

const question: Item = {
  id: crypto.randomUUID(),
  bankId: crypto.randomUUID(),
  sourceId: "17",
  suspended: false,
  reported: null,
  editedAt: null,
  subject: "Physiology",
  topic: "Heart",
  tags: ["exam", "year 2"],
  content: {
    kind: "choice",
    context: "",
    stem: "Which valve?",
    options: ["Mitral", "Aortic", "Tricuspid"].map((option) => ({ text: option, why: "" })),
    key: 1,
    explanation: "",
    images: { stem: [image], answer: [] },
  },
};

function draft(): ChoiceDraft {
  const made = draftOf(question);
  if (made.kind !== "choice") throw new Error("The question became a card.");
  return made;
}

const savedTexts = (changed: ChoiceDraft) => {
  const { content } = fieldsOf(changed, question);
  if (content.kind !== "choice") throw new Error("The question became a card.");
  return { options: content.options.map((option) => option.text), key: content.key };
};

describe("an item that is typed over", () => {
  it("is saved as it was while nothing is typed", () => {
    const { content, subject, topic, tags } = question;
    expect(fieldsOf(draft(), question)).toEqual({ content, subject, topic, tags });
    const card: Item = {
      ...question,
      content: { kind: "card", stem: "ACE", back: "Enzyme", images: { stem: [], answer: [image] } },
    };
    expect(fieldsOf(draftOf(card), card).content).toEqual(card.content);
  });

  it("keeps its pictures and its key with the option that was right", () => {
    const moved = moveOption(draft(), 1, 1);
    expect(savedTexts(moved)).toEqual({ options: ["Mitral", "Tricuspid", "Aortic"], key: 2 });
    expect(savedTexts(removeOption(moved, 0))).toEqual({
      options: ["Tricuspid", "Aortic"],
      key: 1,
    });
    expect(fieldsOf(moved, question).content.images.stem).toEqual([image]);
  });

  it("moves no option out of the list", () => {
    expect(moveOption(draft(), 0, -1)).toEqual(draft());
    expect(moveOption(draft(), 2, 1)).toEqual(draft());
    expect(moveOption(draft(), 9, 1)).toEqual(draft());
  });

  it("asks for a key when the right option was removed", () => {
    const without = removeOption(draft(), 1);
    expect([...problemsWith(without).keys()]).toEqual(["right"]);
    expect(problemsWith({ ...without, right: 2 }).size).toBe(0);
  });

  it("names each field that is empty or too long", () => {
    const added = addOption({ ...draft(), stem: "  ", subject: "s".repeat(201) });
    expect([...problemsWith(added).keys()]).toEqual(["stem", "subject", "option 3"]);
    const mended = changeOption(added, 3, { text: "Pulmonary" });
    expect([...problemsWith(mended).keys()]).toEqual(["stem", "subject"]);
    const long = { ...draft(), explanation: "e".repeat(50_001), context: "c".repeat(50_001) };
    expect([...problemsWith(long).keys()]).toEqual(["context", "explanation"]);
    const alone = removeOption(removeOption(draft(), 0), 2);
    expect([...problemsWith(alone).keys()]).toEqual(["right"]);
  });

  it("refuses tags that are too long or too many, and takes none twice", () => {
    expect(fieldsOf({ ...draft(), tags: " a, b,,a , c" }, question).tags).toEqual(["a", "b", "c"]);
    expect(problemsWith({ ...draft(), tags: "t".repeat(101) }).has("tags")).toBe(true);
    const many = Array.from({ length: 101 }, (_, n) => `t${n}`).join(",");
    expect(problemsWith({ ...draft(), tags: many }).has("tags")).toBe(true);
  });

  it("is as the contract wants it whenever nothing is wrong with it", () => {
    const typed = fc.oneof(fc.string(), fc.constantFrom("", " ", "x".repeat(60_000)));
    const step = fc.oneof(
      fc.record({ add: fc.constant(true) }),
      fc.record({ remove: fc.nat(5) }),
      fc.record({ move: fc.nat(5), by: fc.constantFrom(-1, 1) }),
      fc.record({ change: fc.nat(5), text: typed, why: typed }),
      fc.record({ right: fc.nat(5) }),
      fc.record({ stem: typed, subject: typed, tags: typed, explanation: typed }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let now = draft();
        for (const one of steps) {
          if ("add" in one) now = now.options.length < 26 ? addOption(now) : now;
          else if ("remove" in one) now = removeOption(now, one.remove);
          else if ("move" in one) now = moveOption(now, one.move, one.by);
          else if ("change" in one) {
            now = changeOption(now, one.change, { text: one.text, why: one.why });
          } else if ("right" in one) now = { ...now, right: one.right };
          else now = { ...now, ...one };
        }
        const valid = problemsWith(now).size === 0;
        expect(itemFields.safeParse(fieldsOf(now, question)).success || !valid).toBe(true);
      }),
    );
  });
});
