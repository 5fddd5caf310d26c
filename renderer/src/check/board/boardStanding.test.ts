import { describe, expect, it } from "vitest";
import { longestCheckText, type ColumnState } from "../../../../electron/contract/check.ts";
import { checkTexts } from "../../app/checkTexts.ts";
import { blindNote } from "./blindNote.ts";
import { cardSides } from "./cardSides.ts";
import { carryOut } from "./carryOut.ts";
import { columnOffers } from "./columnOffers.ts";
import { engineFacts } from "./engineFacts.ts";
import { memory, openBoard, sampleAnswer, sampleCheck, sampleRow } from "./fakeBoard.ts";
import { isQuiet } from "./isQuiet.ts";
import { rowBacking } from "./rowBacking.ts";
import type { PointActions } from "./usePoints.ts";

const names = { mine: "My answer", model: "Meditron", second: "Llama", reference: "Answer key" };
const id = crypto.randomUUID();
const long = "x".repeat(longestCheckText + 34_500);

describe("an answer that is too long", () => {
  it("stays as it was pasted, is not sent, and says by how much", async () => {
    const { store, state, settle, pass, calls } = openBoard();
    await settle();
    store.write(long);
    pass();
    await settle();
    expect(state().draft).toBe(long);
    expect(state().save).toEqual({ kind: "tooLong", by: 34_500 });
    expect(calls.some((call) => call.startsWith("write"))).toBe(false);
    expect(checkTexts.tooLong(34_500)).toBe("At most 20,000 characters: shorten by 34,500.");
  });

  it("cannot be committed, by any way", async () => {
    const { store, settle, calls } = openBoard();
    await settle();
    store.write(long);
    expect(await store.commit("sure")).toMatchObject({ code: "BAD_ARGUMENT" });
    expect(calls).not.toContain("commit");
  });

  it("is saved once it is shortened, and outlasts a reload before that", async () => {
    const storage = memory();
    const first = openBoard({ id }, storage);
    await first.settle();
    first.store.write(long);
    const { store, state, settle, pass, stored } = openBoard({ id }, storage);
    await settle();
    expect(state()).toMatchObject({ draft: long, save: { kind: "tooLong" } });
    store.write(long.slice(0, longestCheckText));
    pass();
    await settle();
    expect(stored().mine.text).toHaveLength(longestCheckText);
    expect(state().save).toEqual({ kind: "saved" });
  });

  it("is not called saved when shorter words were on their way", async () => {
    const { store, state, settle } = openBoard();
    await settle();
    store.write("Aspirin");
    store.saveNow();
    store.write(long);
    await settle();
    expect(state().save).toEqual({ kind: "tooLong", by: 34_500 });
  });
});

describe("what is said of having seen the others", () => {
  const note = (change: Parameters<typeof sampleCheck>[0], at: number | null) =>
    blindNote(
      sampleCheck({
        createdAt: 50_000,
        mine: { text: "a", confidence: "sure", committedAt: at },
        ...change,
      }),
    );
  const ask = { kind: "ask", answerId: id, conversationId: id } as const;
  const item = { kind: "item", itemId: id, bankId: id } as const;

  it("is true for a question of one's own", () => {
    expect(note({}, null)).toBe("willBeBlind");
    expect(note({}, 60_000)).toBe("blind");
    expect(note({ blind: false }, 60_000)).toBe("notBlind");
  });

  it("does not claim a blind commit where the answer stood in the conversation", () => {
    expect(note({ origin: ask }, null)).toBe("willHaveSeen");
    expect(note({ origin: ask }, 60_000)).toBe("seen");
  });

  it("knows an answer that was committed in practice from one that was written beside the others", () => {
    expect(note({ origin: item, blind: false }, 49_999)).toBe("practice");
    expect(note({ origin: item, blind: false }, 90_000)).toBe("open");
    expect(note({ origin: item, blind: false }, null)).toBe("open");
    expect(note({ origin: item }, 90_000)).toBe("blind");
  });
});

describe("the column of an engine before the commit", () => {
  const offers = (state: ColumnState) => columnOffers(sampleAnswer({ text: "", state }));

  it("is closed while it is written and when it is ready", () => {
    for (const ready of [false, true]) {
      expect(offers({ kind: "hidden", ready })).toEqual({
        closed: true,
        canStop: false,
        canTryAgain: false,
        wroteNothing: false,
        wayOut: null,
      });
    }
  });

  it("offers another try where it failed or what it asked for was declined", () => {
    const failure = { code: "SERVER_UNREACHABLE", data: { host: "h", reason: "." } } as const;
    expect(offers({ kind: "failed", failure })).toMatchObject({
      closed: false,
      canTryAgain: true,
      wayOut: "server",
    });
    expect(offers({ kind: "stopped" })).toMatchObject({ canTryAgain: true, wroteNothing: true });
  });

  it("can be stopped while it waits, and says where that ends", () => {
    expect(offers({ kind: "waiting", for: "server" })).toMatchObject({
      canStop: true,
      wayOut: "server",
    });
    expect(offers({ kind: "waiting", for: "model" }).wayOut).toBe("model");
    expect(offers({ kind: "waiting", for: "turn" }).wayOut).toBeNull();
  });

  it("follows such states on an open board", async () => {
    const { shown, settle, tell } = openBoard();
    await settle();
    tell({ type: "state", column: "model", state: { kind: "waiting", for: "server" } });
    await settle();
    const [answer] = shown()?.answers ?? [];
    expect(answer && columnOffers(answer)).toMatchObject({ closed: false, wayOut: "server" });
  });
});

describe("keys of a verdict", () => {
  const agree = sampleRow(["mine", "model"], { kind: "agree" });
  const differ = sampleRow(["mine", "model"]);
  const press = (row: typeof agree, offered: ReadonlySet<string>, key = "2") => {
    const done: string[] = [];
    const nothing = () => undefined;
    const act: PointActions = {
      choose: nothing,
      settle: (_row, verdict) => void done.push(verdict),
      saveDetails: nothing,
      openAgain: nothing,
      offer: () => void done.push("offered"),
      details: nothing,
      closeDetails: nothing,
      write: nothing,
      move: nothing,
      drag: nothing,
      show: nothing,
      closeDialog: nothing,
    };
    const quiet = (one: typeof agree) => isQuiet(one, offered, null);
    carryOut({ type: "verdict", key }, 0, { rows: [row], names, quiet, act });
    return done;
  };

  it("show the ways to settle a row first where they are hidden", () => {
    expect(press(agree, new Set())).toEqual(["offered"]);
    expect(press(agree, new Set([agree.id]))).toEqual(["modelRight"]);
    expect(press(differ, new Set())).toEqual(["modelRight"]);
    expect(press(differ, new Set(), "3")).toEqual([]);
    expect(press(differ, new Set(), "5")).toEqual(["unsure"]);
  });
});

describe("an agreement", () => {
  const agree = sampleRow(["model", "second"], { kind: "agree" });
  const withMine = sampleRow(["mine", "model"], { kind: "agree" });
  const evidence = (support: "supported" | "partly") => ({
    claimId: agree.claims[0]?.id ?? "",
    column: "model" as const,
    support,
    conflicts: false,
    reason: "",
    passage: 1,
    quote: "",
    quoteSpan: { start: 0, end: 1 },
    claimWords: [],
    passageWords: [],
  });

  it("says what it rests on where that is no source, with the student or without", () => {
    expect(rowBacking(agree)).toBe("none");
    expect(rowBacking(withMine)).toBe("none");
    expect(rowBacking({ ...agree, evidence: [evidence("partly")] })).toBe("partly");
    expect(rowBacking({ ...agree, evidence: [evidence("supported")] })).toBeNull();
    expect(rowBacking(sampleRow(["mine", "reference"], { kind: "agree" }))).toBeNull();
    expect(rowBacking(sampleRow(["mine", "model"]))).toBeNull();
    const settled = { source: null, note: "", at: 1, by: "ada" };
    const mine = sampleRow(["mine"], { settled: { ...settled, verdict: "mineRight" } });
    expect(rowBacking(mine)).toBe("judgement");
    expect(rowBacking({ ...mine, settled: { ...settled, verdict: "unsure" } })).toBeNull();
  });

  it("of the models alone makes a card that says the sentence once, unverified", () => {
    const claims = agree.claims.map((claim) => ({ ...claim, text: "Give aspirin." }));
    const { back } = cardSides(sampleCheck(), { ...agree, claims }, names);
    expect(back).toBe(
      "Meditron and Llama: Give aspirin.\n(Unverified: the answers agree, but no source bears it out in full.)",
    );
    const known = { ...agree, claims, evidence: [evidence("supported")] };
    expect(cardSides(sampleCheck(), known, names).back).not.toContain("nverified");
  });
});

describe("the probability of an engine's words", () => {
  it("stands among the details and says what it is not", () => {
    const facts = new Map(engineFacts(sampleAnswer({ certainty: 0.93 })));
    expect(facts.get("Word probability")).toMatch(/^93 %: .*not how right they are$/);
    expect(engineFacts(sampleAnswer()).map(([name]) => name)).not.toContain("Word probability");
  });
});
