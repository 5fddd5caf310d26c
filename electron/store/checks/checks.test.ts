import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ZodError } from "zod";
import type { Store, StoredCheck } from "../../core/ports.ts";
import { openWriter } from "../database.ts";
import {
  endedColumn,
  sampleCard,
  sampleCheck,
  sampleColumn,
  sampleModel,
  samplePassage,
  sampleRow,
  sampleSettlement,
} from "../testing/checkSamples.ts";
import { failureOf } from "../testing/failureOf.ts";
import { day, openTestStore, start } from "../testing/openTestStore.ts";

const missing = { code: "CHECK_MISSING", data: {} };
const pointMissing = { code: "POINT_MISSING", data: {} };
const committed = { text: "Inhaled steroids", confidence: "sure", committedAt: 20 } as const;

/** A store with one check as it is given here. */
function storeWith(changes: Partial<StoredCheck> = {}) {
  const opened = openTestStore();
  const check = sampleCheck(changes);
  opened.store.checks.add([check]);
  return { ...opened, check };
}

const boardChanges = (): Partial<StoredCheck> => ({
  columns: ["second", "mine", "reference", "model"],
  mine: committed,
  reference: { from: "key", text: "Steroids" },
  answers: [
    endedColumn("Relievers."),
    endedColumn("Steroids.", {
      column: "second",
      engine: { kind: "server", model: "big" },
      model: {
        name: "big",
        architecture: "",
        quantization: "",
        profile: "chatml",
        adapter: null,
        host: "gpu.test",
      },
      state: { kind: "failed", failure: { code: "NO_MODEL", data: {} } },
      approved: {
        request: { host: "gpu.test", model: "big", why: ["first"], parts: [] },
        kept: [[1], []],
      },
    }),
  ],
  passages: [samplePassage],
  rows: [sampleRow(), sampleRow(["reference"], { settled: sampleSettlement })],
  stage: "open",
  score: { right: 0, wrong: 0, missed: 1, unsure: 0, open: 1 },
});

describe("a check", () => {
  it("is read back as it was added, across restarts", () => {
    const { store, folder, check } = storeWith(boardChanges());
    const plain = sampleCheck({
      origin: { kind: "item", itemId: randomUUID(), bankId: randomUUID() },
    });
    store.checks.add([plain]);
    store.close();
    const again = openTestStore({ folder }).store;
    expect(again.checks.get(check.id)).toEqual(check);
    expect(again.checks.get(plain.id)).toEqual(plain);
  });

  it("comes with all that are added beside it, or not at all", () => {
    const { store } = openTestStore();
    const [one, other] = [sampleCheck(), sampleCheck()];
    expect(() => store.checks.add([one, { ...other, id: one.id }])).toThrow("UNIQUE");
    expect(failureOf(() => store.checks.get(one.id))).toEqual(missing);
  });

  it("that never was is missing to every call", () => {
    const { checks } = openTestStore().store;
    const id = randomUUID();
    for (const use of [
      () => checks.get(id),
      () => checks.update(id, {}),
      () => checks.saveAnswer(id, sampleColumn()),
      () => checks.saveText(id, "model", "x"),
      () => checks.settle(id, id, null, standing),
      () => checks.keep(id, []),
      () => checks.remove(id, 1),
      () => checks.restore(id),
    ]) {
      expect(failureOf(use)).toEqual(missing);
    }
  });

  it.each([
    "UPDATE checks SET tags = 'x'",
    "UPDATE checks SET columns = '[\"model\"]'",
    "UPDATE check_rows SET evidence = '[1]'",
    "UPDATE check_answers SET engine = '{}'",
    `UPDATE check_answers SET state = '{"kind":"done"}'`,
  ])("that no Viva has written is not taken for one: %s", (damage) => {
    const { store, folder, check } = storeWith(boardChanges());
    const writer = openWriter(join(folder, "viva.db"));
    writer.exec(damage);
    writer.close();
    expect(() => store.checks.get(check.id)).toThrow(ZodError);
  });
});

const standing = {
  stage: "settled",
  score: { right: 1, wrong: 0, missed: 0, unsure: 0, open: 0 },
} as const;

describe("an update", () => {
  it.each<Partial<StoredCheck>>([
    { tags: [] },
    { columns: ["reference", "mine"] },
    { mine: committed },
    { passages: [] },
    { passages: null },
    { relevant: false },
    { rows: [] },
    { rows: null },
    { rows: [sampleRow(["second"]), sampleRow()] },
    { stage: "settled", score: standing.score },
    { topic: "" },
    {},
  ])("of %j leaves the rest", (change) => {
    const { store, check } = storeWith(boardChanges());
    store.checks.update(check.id, change);
    expect(store.checks.get(check.id)).toEqual({ ...check, ...change });
  });

  it("happens whole or not at all", () => {
    const { store, check } = storeWith(boardChanges());
    const twin = sampleRow();
    const change = { topic: "Heart", mine: { ...committed, text: "else" }, rows: [twin, twin] };
    expect(() => store.checks.update(check.id, change)).toThrow("UNIQUE");
    expect(store.checks.get(check.id)).toEqual(check);
    expect(found(store, "else")).toEqual([]);
  });
});

describe("what an engine writes", () => {
  it("is saved in its own column only, until it has ended", () => {
    const second = sampleColumn({ column: "second" });
    const { store, check } = storeWith({ answers: [sampleColumn(), second] });
    store.checks.saveText(check.id, "model", "Reliev");
    expect(store.checks.get(check.id).answers).toEqual([sampleColumn({ text: "Reliev" }), second]);
    const ended = endedColumn("Relievers.");
    store.checks.saveAnswer(check.id, ended);
    store.checks.saveText(check.id, "model", "too late");
    expect(store.checks.get(check.id).answers).toEqual([ended, second]);
  });

  it("needs its column, which saving it whole may add", () => {
    const { store, check } = storeWith();
    expect(failureOf(() => store.checks.saveText(check.id, "second", "x"))).toEqual(pointMissing);
    const second = sampleColumn({ column: "second" });
    store.checks.saveAnswer(check.id, second);
    expect(store.checks.get(check.id).answers).toEqual([sampleColumn(), second]);
  });

  it("waits in the order of the checks, while it waits and its check is there", () => {
    const { store } = openTestStore();
    const late = sampleCheck({ createdAt: 30 });
    const early = sampleCheck({ createdAt: 20 });
    const gone = sampleCheck();
    const others = [
      sampleCheck({ answers: [endedColumn("x")] }),
      sampleCheck({
        answers: [
          sampleColumn({
            state: {
              kind: "approval",
              request: { host: "h", model: "m", why: ["first"], parts: [] },
            },
          }),
        ],
      }),
      sampleCheck({ answers: [] }),
    ];
    store.checks.add([late, early, gone, ...others]);
    store.checks.remove(gone.id, start);
    expect(store.checks.unfinished()).toEqual([early.id, late.id]);
    store.checks.saveAnswer(early.id, endedColumn("x"));
    store.checks.restore(gone.id);
    expect(store.checks.unfinished()).toEqual([gone.id, late.id]);
  });
});

describe("settling", () => {
  it("writes the settlement and what follows, and null opens the point again", () => {
    const { store, check } = storeWith(boardChanges());
    const [row, other] = check.rows ?? [];
    if (row === undefined || other === undefined) throw new Error("no rows");
    store.checks.settle(check.id, row.id, sampleSettlement, standing);
    const expected = { ...check, ...standing };
    expect(store.checks.get(check.id)).toEqual({
      ...expected,
      rows: [{ ...row, settled: sampleSettlement }, other],
    });
    const passageSource = {
      ...sampleSettlement,
      source: { kind: "passage", passage: samplePassage, quote: "Asthma" },
    } as const;
    store.checks.settle(check.id, row.id, passageSource, standing);
    store.checks.settle(check.id, other.id, null, standing);
    expect(store.checks.get(check.id).rows).toEqual([
      { ...row, settled: passageSource },
      { ...other, settled: null },
    ]);
  });

  it("a point that is not there changes nothing", () => {
    const { store, check } = storeWith(boardChanges());
    const elsewhere = sampleCheck(boardChanges());
    store.checks.add([elsewhere]);
    const rowId = elsewhere.rows?.[0]?.id ?? "";
    expect(
      failureOf(() => store.checks.settle(check.id, rowId, sampleSettlement, standing)),
    ).toEqual(pointMissing);
    expect(store.checks.get(check.id)).toEqual(check);
    expect(store.checks.get(elsewhere.id)).toEqual(elsewhere);
  });
});

describe("keeping", () => {
  const cardIds = (store: Store, check: StoredCheck) =>
    store.checks.get(check.id).rows?.map(({ cardId }) => cardId);

  it("makes an item of the student's own bank, once for each point", () => {
    const { store, check } = storeWith(boardChanges());
    const [row, other] = check.rows?.map(({ id }) => id) ?? [];
    const card = sampleCard({ source: sampleSettlement.source });
    store.checks.keep(check.id, [{ rowId: row ?? "", card }]);
    expect(cardIds(store, check)).toEqual([card.id, null]);
    expect(store.verify.kept.list()).toEqual([card]);
    expect(store.banks.item(card.id).content).toMatchObject({ stem: card.front, back: card.back });
    const second = sampleCard();
    store.checks.keep(check.id, [
      { rowId: row ?? "", card: sampleCard() },
      { rowId: other ?? "", card: second },
    ]);
    expect(cardIds(store, check)).toEqual([card.id, second.id]);
    expect(store.verify.kept.list()).toEqual([second, card]);
  });

  it("is all or nothing", () => {
    const { store, check } = storeWith(boardChanges());
    const rowId = check.rows?.[0]?.id ?? "";
    const cards = [
      { rowId, card: sampleCard() },
      { rowId: randomUUID(), card: sampleCard() },
    ];
    expect(failureOf(() => store.checks.keep(check.id, cards))).toEqual(pointMissing);
    expect(cardIds(store, check)).toEqual([null, null]);
    expect(store.verify.kept.list()).toEqual([]);
    expect(store.banks.list()).toEqual([]);
  });

  it("a card that is discarded elsewhere is gone from its point, also when the rows are written from before", () => {
    const { store, check } = storeWith(boardChanges());
    const rowId = check.rows?.[0]?.id ?? "";
    const card = sampleCard();
    store.checks.keep(check.id, [{ rowId, card }]);
    const { rows } = store.checks.get(check.id);
    store.verify.kept.remove(card.id);
    expect(cardIds(store, check)).toEqual([null, null]);
    store.checks.update(check.id, { rows });
    expect(cardIds(store, check)).toEqual([null, null]);
    const again = sampleCard();
    store.checks.keep(check.id, [{ rowId, card: again }]);
    expect(cardIds(store, check)).toEqual([again.id, null]);
  });

  it("keeps the card when the check goes", () => {
    const { store, folder, check } = storeWith(boardChanges());
    const card = sampleCard();
    store.checks.keep(check.id, [{ rowId: check.rows?.[0]?.id ?? "", card }]);
    store.checks.remove(check.id, start);
    store.close();
    const later = openTestStore({ folder, at: start + 31 * day }).store;
    expect(failureOf(() => later.checks.restore(check.id))).toEqual(missing);
    expect(later.verify.kept.list()).toEqual([card]);
  });
});

function found(store: Store, search: string, stage: StoredCheck["stage"] | null = null) {
  return store.checks.list({ search, stage, limit: 50, offset: 0 }).items.map(({ id }) => id);
}

describe("the list", () => {
  it("shows the newest first, those of one moment in their order, in pages, with the total, by stage", () => {
    const { store } = openTestStore();
    const checks = [10, 30, 20, 30].map((createdAt) => sampleCheck({ createdAt }));
    const settled = sampleCheck({ ...boardChanges(), createdAt: 5, ...standing });
    store.checks.add([...checks, settled]);
    const ids = [1, 3, 2, 0].map((index) => checks[index]?.id);
    expect(found(store, "")).toEqual([...ids, settled.id]);
    const page = store.checks.list({ search: "", stage: "writing", limit: 2, offset: 1 });
    expect(page).toMatchObject({ total: 4, items: [{ id: ids[1] }, { id: ids[2] }] });
    expect(store.checks.list({ search: "", stage: "settled", limit: 9, offset: 0 })).toEqual({
      total: 1,
      items: [
        {
          id: settled.id,
          question: settled.question,
          topic: "Lungs",
          tags: ["exam"],
          origin: { kind: "typed" },
          createdAt: 5,
          models: ["big on gpu.test", "Tiny Q4_K_M"],
          ...standing,
        },
      ],
    });
  });

  it("names a model once it has begun", () => {
    const { store, check } = storeWith();
    const models = () =>
      store.checks.list({ search: "", stage: null, limit: 1, offset: 0 }).items[0]?.models;
    expect(models()).toEqual([]);
    store.checks.saveAnswer(check.id, sampleColumn({ model: sampleModel }));
    expect(models()).toEqual(["Tiny Q4_K_M"]);
  });

  it("finds word beginnings in the question, the student's text and the answers together", () => {
    const { store, check } = storeWith(boardChanges());
    const other = sampleCheck({ question: "Gout?", stage: "writing" });
    store.checks.add([other]);
    for (const search of ["asth", "ASTH steroid reliev", "inhaled", "reliever"]) {
      expect(found(store, search), search).toEqual([check.id]);
    }
    for (const search of ["sthma", "asthma gout", '"', "*", "relievers AND", "🫀"]) {
      expect(found(store, search), search).toEqual([]);
    }
    expect(found(store, "asth", "writing")).toEqual([]);
    expect(found(store, "  ")).toHaveLength(2);
  });

  it("finds what the student writes, and an answer only once it may be seen", () => {
    const { store, check } = storeWith();
    store.checks.update(check.id, {
      mine: { text: "Spacer", confidence: null, committedAt: null },
    });
    expect(found(store, "spacer")).toEqual([check.id]);
    store.checks.saveText(check.id, "model", "Reliever");
    expect(found(store, "reliever")).toEqual([]);
    store.checks.saveAnswer(check.id, endedColumn("Reliever"));
    expect(found(store, "reliever")).toEqual([]);
    store.checks.update(check.id, { mine: committed });
    expect(found(store, "reliever")).toEqual([check.id]);
    expect(found(store, "spacer")).toEqual([]);
    const sighted = sampleCheck({ blind: false, answers: [endedColumn("Reliever")] });
    store.checks.add([sighted]);
    expect(found(store, "reliever")).toHaveLength(2);
  });
});

describe("a removed check", () => {
  it("is nowhere to be seen until it is restored, and still takes what an engine wrote", () => {
    const { store, check } = storeWith(boardChanges());
    store.checks.remove(check.id, start);
    expect(store.checks.list({ search: "", stage: null, limit: 9, offset: 0 })).toEqual({
      items: [],
      total: 0,
    });
    expect(found(store, "asthma")).toEqual([]);
    expect([...store.checks.eachLinedUp()]).toEqual([]);
    const rowId = check.rows?.[0]?.id ?? "";
    for (const use of [
      () => store.checks.get(check.id),
      () => store.checks.update(check.id, { topic: "x" }),
      () => store.checks.settle(check.id, rowId, null, standing),
      () => store.checks.keep(check.id, [{ rowId, card: sampleCard() }]),
      () => store.checks.remove(check.id, start),
    ]) {
      expect(failureOf(use)).toEqual(missing);
    }
    store.checks.saveAnswer(check.id, endedColumn("Later."));
    store.checks.saveText(check.id, "model", "after the end");
    store.checks.restore(check.id);
    expect(store.checks.get(check.id).answers[0]?.text).toBe("Later.");
    expect(found(store, "asthma")).toEqual([check.id]);
  });

  it("is deleted for good at the first opening after thirty days", () => {
    const { store, folder, check: gone } = storeWith(boardChanges());
    const kept = sampleCheck(boardChanges());
    store.checks.add([kept]);
    store.checks.remove(gone.id, start);
    store.checks.remove(kept.id, start + 1);
    store.close();
    const later = openTestStore({ folder, at: start + 30 * day + 1 }).store;
    expect(failureOf(() => later.checks.restore(gone.id))).toEqual(missing);
    later.checks.restore(kept.id);
    expect(later.checks.get(kept.id)).toEqual(kept);
    expect(found(later, "asthma")).toEqual([kept.id]);
  });
});

it("every check whose rows are there is gone through in order, also while checks change", () => {
  const { store } = openTestStore();
  const lined = Array.from({ length: 45 }, () => sampleCheck(boardChanges()));
  store.checks.add([sampleCheck(), ...lined, sampleCheck({ rows: [] })]);
  const seen: string[] = [];
  for (const check of store.checks.eachLinedUp()) {
    seen.push(check.id);
    store.checks.update(check.id, { topic: "seen" });
  }
  expect(seen.slice(0, 45)).toEqual(lined.map(({ id }) => id));
  expect(seen).toHaveLength(46);
  expect(store.checks.get(seen[0] ?? "").topic).toBe("seen");
});

it("servers that something was approved for are remembered", () => {
  const { store, folder } = openTestStore();
  const { approvedHosts } = store.checks;
  expect(approvedHosts.has("gpu.test:8000")).toBe(false);
  approvedHosts.add("gpu.test:8000", 1);
  approvedHosts.add("gpu.test:8000", 2);
  store.close();
  const again = openTestStore({ folder }).store.checks.approvedHosts;
  expect([again.has("gpu.test:8000"), again.has("gpu.test")]).toEqual([true, false]);
});
