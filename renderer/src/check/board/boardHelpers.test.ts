import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Replacement } from "../../../../electron/contract/deidentify.ts";
import { newsOf } from "./boardState.ts";
import { boardAction, confidenceOf } from "./boardKeys.ts";
import { cardSides } from "./cardSides.ts";
import { columnNames } from "./columnNames.ts";
import { conflictingWords } from "./conflictingWords.ts";
import { diffParts } from "./diffParts.ts";
import { engineFacts } from "./engineFacts.ts";
import { evidenceKind } from "./evidenceKind.ts";
import { sampleAnswer, sampleCheck, sampleRow } from "./fakeBoard.ts";
import { findWords } from "./findWords.ts";
import { moveColumn } from "./moveColumn.ts";
import { filterRows, nextToSettle, pointFilters } from "./pointFilters.ts";
import { verdictsFor } from "./pointVerdicts.ts";
import { quotesOf } from "./quotesOf.ts";
import { scoreWords } from "./scoreWords.ts";
import { shortQuestion } from "./shortQuestion.ts";
import { sourceInput } from "./sourceDraft.ts";
import { stateWords } from "./stateWords.ts";

const names = { mine: "My answer", model: "Meditron", second: "Llama", reference: "Answer key" };
const settled = { verdict: "unsure", source: null, note: "", at: 1, by: "ada" } as const;

describe("the names of columns", () => {
  const model = sampleAnswer();
  it("come from the file until the model is known, with its adapter", () => {
    const engine = {
      kind: "local",
      path: "C:\\models\\llama.gguf",
      options: { ...model.engine, ...loadOptions(), adapter: "/lora/cardio.gguf" },
    } as const;
    const answers = [model, sampleAnswer({ column: "second", engine })];
    expect(columnNames(sampleCheck({ answers }))).toMatchObject({
      model: "meditron-7b.Q4_K_M",
      second: "llama with cardio",
    });
  });

  it("tell two of the same model apart", () => {
    const answers = [model, sampleAnswer({ column: "second" })];
    const { model: one, second } = columnNames(sampleCheck({ answers }));
    expect(one).not.toBe(second);
  });

  it("give nothing of a withheld reference away", () => {
    expect(columnNames(sampleCheck()).reference).toBe("Reference");
    const key = { from: "key", text: "Aspirin" } as const;
    expect(columnNames(sampleCheck({ reference: key })).reference).toBe("Answer key");
    const mine = { text: "a", confidence: "sure", committedAt: 2 } as const;
    expect(columnNames(sampleCheck({ mine })).reference).toBe("Sources");
  });
});

function loadOptions() {
  const { engine } = sampleAnswer();
  if (engine.kind !== "local") throw new Error("The sample is a local model.");
  return engine.options;
}

describe("which rows are shown", () => {
  const rows = [
    sampleRow(["mine", "model"]),
    sampleRow(["mine"]),
    sampleRow(["model", "second"]),
    sampleRow(["mine", "model"], { kind: "agree" }),
    sampleRow(["reference"]),
    sampleRow(["mine", "model"], { kind: "conflict", settled }),
  ];
  const placesOf = (filter: (typeof pointFilters)[number]) =>
    filterRows(rows, filter).map((row) => rows.indexOf(row));

  it.each([
    ["all", [0, 1, 2, 3, 4, 5]],
    ["toSettle", [0, 1, 2]],
    ["differ", [0, 2, 5]],
    ["onlyMine", [1]],
    ["onlyTheirs", [2, 4]],
    ["agree", [3]],
  ] as const)("by %s", (filter, places) => {
    expect(placesOf(filter)).toEqual(places);
  });

  it("go on to the next that is open, from the beginning again after the last", () => {
    const idOf = (place: number) => rows[place]?.id ?? "";
    expect(nextToSettle(rows, null)).toBe(idOf(0));
    expect(nextToSettle(rows, idOf(0))).toBe(idOf(1));
    expect(nextToSettle(rows, idOf(5))).toBe(idOf(0));
    expect(nextToSettle(rows.slice(0, 1), idOf(0))).toBeNull();
  });
});

describe("the verdicts of a row", () => {
  const labels = (columns: Parameters<typeof sampleRow>[0]) =>
    verdictsFor(sampleRow(columns), names).map(({ key, label }) => `${key} ${label}`);

  it("name only those who speak of it, each with the same key everywhere", () => {
    expect(labels(["mine", "model"])).toEqual([
      "1 Mine is right",
      "2 Meditron is right",
      "4 Both wrong",
      "5 Unsure",
    ]);
    expect(labels(["mine"])).toEqual(["1 Mine is right", "4 It is wrong", "5 Unsure"]);
    expect(labels(["second"])).toEqual(["3 Llama is right", "4 It is wrong", "5 Unsure"]);
    expect(labels(["mine", "model", "second"])).toContain("4 All are wrong");
    expect(labels(["reference"])).toEqual(["4 None is right", "5 Unsure"]);
  });
});

describe("keys", () => {
  const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, altKey: false, metaKey: false });

  it("settle only where a point has the focus", () => {
    expect(boardAction(press("2"), true)).toEqual({ type: "verdict", key: "2" });
    expect(boardAction(press("2"), false)).toBeNull();
    expect(boardAction(press("6"), true)).toBeNull();
  });

  it("leave the arrows to the page while no point has the focus", () => {
    expect(boardAction(press("ArrowDown"), false)).toBeNull();
    expect(boardAction(press("ArrowDown"), true)).toEqual({ type: "move", step: 1 });
    expect(boardAction(press("J"), false)).toEqual({ type: "move", step: 1 });
  });

  it("leave the browser its own", () => {
    expect(boardAction(press("n", true), true)).toBeNull();
    expect(confidenceOf(press("s", true))).toBeNull();
    expect(confidenceOf(press("s"))).toBe("sure");
  });
});

describe("words of a text", () => {
  it("are found in what the Markdown became", () => {
    const source = "- Give **300 mg**\n- Then wait.";
    const shown = "Give 300 mg\nThen wait.";
    const words = { start: 2, end: source.indexOf("\n") };
    expect(findWords(source, words, shown)).toEqual({ start: 0, end: 11 });
  });

  it("are the ones that stand as far down, where they occur twice", () => {
    const source = "Wait. Wait.";
    expect(findWords(source, { start: 6, end: 11 }, source)).toEqual({ start: 6, end: 11 });
    expect(findWords(source, { start: 0, end: 5 }, source)).toEqual({ start: 0, end: 5 });
  });

  it("are not found where they are not, or are none", () => {
    expect(findWords("Wait.", { start: 0, end: 5 }, "Go.")).toBeNull();
    expect(findWords("** **", { start: 0, end: 5 }, "** **")).toBeNull();
  });

  it("are found in any text at their own place", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "b", " ") }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const [start = 0, end = 0] = [a, b]
            .map((place) => place % (text.length + 1))
            .toSorted((x, y) => x - y);
          const words = text.slice(start, end);
          const lead = words.length - words.trimStart().length;
          const tail = words.length - words.trimEnd().length;
          const place = { start: start + lead, end: end - tail };
          const found = findWords(text, { start, end }, text);
          expect(found).toEqual(words.trim() === "" ? null : place);
        },
      ),
    );
  });
});

describe("a text with replacements", () => {
  const replaced = (start: number, end: number): Replacement => ({
    start,
    end,
    class: "name",
    original: "",
    replacement: "[name 1]",
  });

  it("is cut where they stand, in reading order, each with its own number", () => {
    const parts = diffParts("Ada saw Bob.", [replaced(8, 11), replaced(0, 3)]);
    expect(parts.map((part) => (part.kind === "text" ? part.text : part.index))).toEqual([
      1,
      " saw ",
      0,
      ".",
    ]);
  });

  it("loses nothing of what is not replaced", () => {
    expect(diffParts("As it is.", [])).toEqual([{ kind: "text", start: 0, text: "As it is." }]);
    expect(diffParts("", [])).toEqual([]);
  });
});

describe("a card of a row", () => {
  const row = sampleRow(["mine", "model"]);

  it("asks for what the student said and answers with who is right", () => {
    const right = { ...row, settled: { ...settled, verdict: "modelRight" as const } };
    const { front, back } = cardSides(sampleCheck(), right, names);
    expect(front).toContain("mine");
    expect(back).toBe("model\n(Your judgement; no source fully supports it.)");
    const source = { kind: "typed", text: "BNF" } as const;
    const known = { ...right, settled: { ...right.settled, source } };
    expect(cardSides(sampleCheck(), known, names).back).toBe("model");
  });

  it("does not tell on its front what only the student says", () => {
    const { front, back } = cardSides(sampleCheck(), sampleRow(["mine"]), names);
    expect(front).toContain("Name a point");
    expect(back).toContain("mine");
  });

  it("takes the key where nothing is settled, and asks for what was missed", () => {
    const { front, back } = cardSides(sampleCheck(), sampleRow(["reference"]), names);
    expect(front).toContain("Name a point");
    expect(back).toBe("reference");
  });

  it("leaves it to the student where nobody is known to be right", () => {
    expect(cardSides(sampleCheck(), row, names).back).toBe("My answer: mine\nMeditron: model");
  });
});

describe("the marked words of a claim", () => {
  it("are those that another column or a source contradicts, within the claim alone", () => {
    const row = sampleRow(["mine", "model"]);
    const [mine, model] = row.claims;
    if (mine === undefined || model === undefined) throw new Error("There are two claims.");
    const told = {
      ...row,
      relations: [
        {
          a: "mine",
          b: "model",
          relation: "differ",
          reason: "Other numbers.",
          aWords: [
            { start: 1, end: 2 },
            { start: 90, end: 95 },
          ],
          bWords: [{ start: 0, end: 3 }],
        },
      ],
    } satisfies typeof row;
    expect(conflictingWords(told, mine)).toEqual([{ start: 1, end: 2 }]);
    expect(conflictingWords(told, model)).toEqual([{ start: 0, end: 3 }]);
    const same = {
      ...told,
      relations: told.relations.map((one) => ({ ...one, relation: "same" as const })),
    };
    expect(conflictingWords(same, mine)).toEqual([]);
  });
});

describe("what passages say of a row", () => {
  it("is each quote once, in the order of the passages", () => {
    const row = sampleRow(["mine", "model"]);
    const evidence = row.claims.flatMap(({ id, column }) =>
      [2, 1].map((passage) => ({
        claimId: id,
        column,
        support: "supported" as const,
        conflicts: false,
        reason: "",
        passage,
        quote: `quote ${passage}`,
        quoteSpan: { start: 0, end: 7 },
        claimWords: [],
        passageWords: [],
      })),
    );
    expect(quotesOf({ evidence }).map(({ quote }) => quote)).toEqual(["quote 1", "quote 2"]);
    expect(quotesOf({ evidence: [] })).toEqual([]);
  });
});

describe("news of a check", () => {
  const at = (state: Parameters<typeof sampleAnswer>[0]) =>
    sampleCheck({ answers: [sampleAnswer(state)] });

  it("tell what the student has to see to, and what went wrong", () => {
    const before = at({ state: { kind: "waiting", for: "turn" } });
    const failed = at({ state: { kind: "failed", failure: { code: "SERVER_OFF", data: {} } } });
    expect(newsOf(before, failed)).toEqual({ kind: "failed", column: "model" });
    const request = { host: "h", model: "m", why: ["first" as const], parts: [] };
    const asks = at({ state: { kind: "approval", request } });
    expect(newsOf(before, asks)).toEqual({ kind: "approval", column: "model" });
    expect(newsOf(asks, asks)).toBeNull();
  });

  it("do not call an answer new that was only withheld", () => {
    const before = at({ state: { kind: "hidden", ready: true } });
    expect(newsOf(before, at({ state: { kind: "done", stop: "end" } }))).toBeNull();
  });
});

describe("how an engine answered", () => {
  it("is told as far as it is known", () => {
    const facts = new Map(engineFacts(sampleAnswer({ passagesSent: 2 })));
    expect([...facts]).toEqual([["Passages sent", "2"]]);
  });

  it("leaves out a speed that a server does not tell, and counts what was replaced", () => {
    const timings = { loadMs: 0, firstTokenMs: 0, promptPerSecond: 0, generatePerSecond: 0 };
    const engine = { kind: "server", model: "m" } as const;
    const facts = new Map(engineFacts(sampleAnswer({ engine, timings, replaced: 3 })));
    expect(facts.has("Speed")).toBe(false);
    expect(facts.get("Identifiers replaced")).toBe("3");
  });
});

describe("small words", () => {
  it("of a state say what is waited for", () => {
    expect(stateWords({ kind: "loading", name: "Llama", instead: "Meditron" }, "Llama")).toBe(
      "Loading Llama instead of Meditron, which comes back by itself",
    );
    expect(stateWords({ kind: "retrying", status: 429, inMs: 4200 }, "Llama")).toContain("5 s");
    expect(stateWords({ kind: "reading", evaluated: 5, total: 0 }, "Llama")).toContain("0 %");
    expect(stateWords({ kind: "done", stop: "end" }, "Llama")).toBeNull();
  });

  it("of a score name what is open only when something is", () => {
    const score = { right: 5, wrong: 1, missed: 2, unsure: 0, open: 3 };
    expect(scoreWords({ rows: [], score })).toBe("5 right, 1 wrong, 2 missed, 3 to settle");
    expect(scoreWords({ rows: [], score: { ...score, open: 0, unsure: 1 } })).toBe(
      "5 right, 1 wrong, 2 missed, 1 unsure",
    );
    const judged = {
      ...sampleRow(["mine"]),
      settled: { ...settled, verdict: "mineRight" as const },
    };
    expect(scoreWords({ rows: [judged, sampleRow(["mine"])], score: { ...score, open: 0 } })).toBe(
      "5 right, 1 wrong, 2 missed; 1 settled by your judgement alone",
    );
  });

  it("of a long question end between words", () => {
    const long = "word ".repeat(60).trim();
    const { short, rest } = shortQuestion(long);
    expect(rest).toBe(long);
    expect(short).toMatch(/word…$/);
    expect(shortQuestion(" Short?\n")).toEqual({ short: "Short?", rest: "" });
    expect(shortQuestion("Two\nlines")).toEqual({ short: "Two lines", rest: "Two\nlines" });
    expect(shortQuestion("")).toEqual({ short: "", rest: "" });
  });

  it("of evidence call another number a conflict", () => {
    expect(evidenceKind({ support: "numberConflict", conflicts: false })).toBe("conflicts");
    expect(evidenceKind({ support: "partly", conflicts: true })).toBe("conflicts");
    expect(evidenceKind({ support: "partly", conflicts: false })).toBe("partly");
  });
});

describe("small steps", () => {
  it("of a column stop at the edges", () => {
    const columns = ["mine", "model", "reference"] as const;
    expect(moveColumn(columns, "model", -1)).toEqual(["model", "mine", "reference"]);
    expect(moveColumn(columns, "model", 1)).toEqual(["mine", "reference", "model"]);
    expect(moveColumn(columns, "mine", -1)).toEqual(columns);
    expect(moveColumn(columns, "second", 1)).toEqual(columns);
  });

  it("of a source take a passage before typed words, and nothing for blanks", () => {
    expect(sourceInput({ passage: null, typed: "  ", note: " n " })).toEqual({
      source: null,
      note: "n",
    });
    expect(sourceInput({ passage: null, typed: " BNF ", note: "" }).source).toEqual({
      kind: "typed",
      text: "BNF",
    });
  });
});
