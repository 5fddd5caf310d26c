import { describe, expect, test } from "vitest";
import type { Support } from "../../contract/grounding.ts";
import { support } from "../../contract/grounding.ts";
import type { Passage } from "../../contract/library.ts";
import { groundAnswer } from "./groundAnswer.ts";
import type { LabelledPassage } from "./labelled/labelledPassage.ts";
import { halfOf, labelledPassages } from "./labelled/labelledPassages.ts";

type Half = ReturnType<typeof halfOf>;
/** What was found for one labelled sentence: where the answer names the passage, and where it names none. */
type Row = {
  readonly half: Half;
  readonly labelled: Support;
  readonly cited: Support | undefined;
  readonly uncited: Support | undefined;
  readonly aligned: number | undefined;
};

const halves: readonly Half[] = ["development", "heldOut"];
const passageOf = ({ passage, topic }: LabelledPassage, index: number): Passage => ({
  passageId: index,
  documentId: topic,
  title: "Lecture notes",
  kind: "pdf",
  page: 1,
  pageLabel: "1",
  heading: [],
  start: 0,
  end: passage.length,
  text: passage,
});

/** Every sentence is held against its passage among three others of its half, as after a search. */
const rows = halves.flatMap((half): Row[] => {
  const own = labelledPassages.filter(({ topic }) => halfOf(topic) === half);
  return own.flatMap((labelled, index) => {
    const sent = [1, 0, 2, 3].map((offset) => own.at((index + offset) % own.length) ?? labelled);
    const passages = sent.map(passageOf);
    return support.options.flatMap((state) =>
      labelled[state].map((sentence) => {
        const [cited] = groundAnswer(sentence.replace(/\.$/u, " [2]."), passages).grounding.claims;
        const [uncited] = groundAnswer(sentence, passages).grounding.claims;
        return {
          half,
          labelled: state,
          cited: cited?.support,
          uncited: uncited?.support,
          aligned: uncited?.evidence?.passage,
        };
      }),
    );
  });
});

const scores = (["cited", "uncited"] as const).flatMap((how) =>
  halves.flatMap((half) =>
    support.options.map((state) => {
      const own = rows.filter((row) => row.half === half);
      const labelled = own.filter((row) => row.labelled === state);
      const said = own.filter((row) => row[how] === state);
      const right = labelled.filter((row) => row[how] === state).length;
      return {
        how,
        half,
        state,
        pairs: labelled.length,
        said: said.length,
        right,
        precision: right / said.length,
        recall: right / labelled.length,
      };
    }),
  ),
);

/**
 * A little under what was measured. Rules were adjusted to the development half only; no held-out error was looked at.
 * One author wrote sentences and rules, so new text will do worse. Shared words cannot tell a swapped subject or object
 * of the same kind ("vivax" for "falciparum"), an order of steps, or a paraphrase without a common word: those pairs
 * stay in, and are why every fifth held-out sentence that is called supported is not.
 */
const floors: Record<Half, Record<Support, readonly [precision: number, recall: number]>> = {
  development: {
    supported: [0.9, 0.9],
    partly: [0.86, 0.94],
    notFound: [0.95, 0.88],
    numberConflict: [0.98, 0.98],
  },
  heldOut: {
    supported: [0.78, 0.87],
    partly: [0.88, 0.94],
    notFound: [0.86, 0.7],
    numberConflict: [0.96, 0.94],
  },
};

function tableOf(): string {
  const head = ["marker", "half", "state", "pairs", "said", "right", "precision", "recall"];
  const body = scores.map((row) => [
    row.how,
    row.half,
    row.state,
    row.pairs,
    row.said,
    row.right,
    row.precision.toFixed(3),
    row.recall.toFixed(3),
  ]);
  return [head, ...body]
    .map((cells) =>
      cells.map((cell, at) => (at < 3 ? `${cell}`.padEnd(16) : `${cell}`.padStart(10))).join(""),
    )
    .join("\n");
}

describe("the labelled sentences", () => {
  test("are enough in each half and each state, and none stands twice", () => {
    const sentences = labelledPassages.flatMap((labelled) =>
      support.options.flatMap((state) => labelled[state]),
    );
    expect(sentences.length).toBeGreaterThanOrEqual(600);
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const { pairs } of scores) expect(pairs).toBeGreaterThanOrEqual(60);
  });

  test("are one claim each", () => {
    expect(
      rows.filter(({ cited, uncited }) => cited === undefined || uncited === undefined),
    ).toEqual([]);
  });
});

describe("precision and recall", () => {
  test("are reported", () => {
    const bearing = rows.filter(({ labelled }) => labelled === "supported");
    const found = bearing.filter(({ aligned }) => aligned === 2).length;
    // oxlint-disable-next-line no-console -- the figures belong into the test output
    console.info(
      `Support on ${rows.length} labelled sentence-passage pairs\n${tableOf()}\n` +
        `Without a marker, ${found} of ${bearing.length} supported sentences are aligned to their passage among four`,
    );
    expect(found / bearing.length).toBeGreaterThanOrEqual(0.93);
  });

  test.each(scores.filter(({ how }) => how === "cited"))(
    "$state on $half keeps its floor",
    ({ half, state, precision, recall }) => {
      const [leastPrecision, leastRecall] = floors[half][state];
      expect(precision).toBeGreaterThanOrEqual(leastPrecision);
      expect(recall).toBeGreaterThanOrEqual(leastRecall);
    },
  );
});
