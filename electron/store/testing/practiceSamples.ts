import { randomUUID } from "node:crypto";
import type { BankImport, ItemFields } from "../../contract/bank.ts";
import type { Opinion } from "../../contract/opinion.ts";
import type { Selection, SessionPlan } from "../../contract/practice.ts";
import type { FoundItem, Lock, Schedule, Store } from "../../core/ports.ts";

const noImages = { stem: [], answer: [] };

/** A question of its own with four options; its key goes round with n. */
export function choiceItem(n: number, changes: Partial<ItemFields> = {}): FoundItem {
  return {
    content: {
      kind: "choice",
      context: "",
      stem: `Which drug is number ${n}?`,
      options: ["Aspirin", "Digoxin", "Heparin", "Insulin"].map((text) => ({
        text: `${text} ${n}`,
        why: "",
      })),
      key: n % 4,
      explanation: `It is drug ${n}.`,
      images: noImages,
    },
    subject: n % 2 === 0 ? "Cardiology" : "Renal",
    topic: "Drugs",
    tags: ["pharmacology"],
    sourceId: `q${n}`,
    at: `line ${n}`,
    ...changes,
  };
}

export function cardItem(n: number, changes: Partial<ItemFields> = {}): FoundItem {
  return {
    content: { kind: "card", stem: `Front ${n}`, back: `Back ${n}`, images: noImages },
    subject: "Anatomy",
    topic: "",
    tags: [],
    sourceId: `c${n}`,
    at: `note ${n}`,
    ...changes,
  };
}

/** A bank with these items; returns its id and theirs, in their order. */
export function sampleBank(store: Store, items: readonly FoundItem[], name = "Exam") {
  const bankId = randomUUID();
  const fileName = `${name}.json`;
  store.banks.create({ id: bankId, name, format: "json", fileName, addedAt: 1000 });
  store.banks.addItems(bankId, items);
  return { bankId, itemIds: Array.from(store.banks.eachItem(bankId), ({ id }) => id) };
}

export const wholeSelection: Selection = { banks: [], subjects: [], tags: [], standings: [] };

export function samplePlan(changes: Partial<SessionPlan> = {}): SessionPlan {
  return {
    mode: "tutor",
    selection: wholeSelection,
    items: 3,
    timing: { per: "none" },
    order: "asInBank",
    opinion: null,
    ...changes,
  };
}

/** A session that has just begun with these items; returns its id. */
export function beginSession(
  store: Store,
  itemIds: readonly string[],
  changes: Partial<SessionPlan> = {},
  createdAt = 2000,
): string {
  const id = randomUUID();
  const plan = samplePlan({ items: itemIds.length, ...changes });
  const remainingMs = plan.timing.per === "block" ? plan.timing.seconds * 1000 : null;
  store.practice.begin({ id, plan, createdAt, remainingMs }, itemIds);
  return id;
}

export function sampleSchedule(changes: Partial<Schedule> = {}): Schedule {
  return {
    due: 90_000_000,
    stability: 3.17,
    difficulty: 5.28,
    scheduledDays: 3,
    learningSteps: 0,
    reps: 1,
    lapses: 0,
    state: "review",
    lastReview: 3000,
    ...changes,
  };
}

/** What locking a question means; wrong ones come back again, right ones were known well. */
export function lockOf(place: number, correct: boolean, changes: Partial<Lock> = {}): Lock {
  const review = { rating: correct ? "good" : "again", schedule: sampleSchedule() } as const;
  return { place, lockedAt: 3000 + place, correct, review, ...changes };
}

export function sampleOpinion(itemId: string, changes: Partial<Opinion> = {}): Opinion {
  return {
    itemId,
    model: { name: "Tiny", quantization: "Q4_K_M", profile: "exam", fingerprint: "f" },
    settings: { mode: "letter", shots: 3, samples: 1 },
    promptVersion: "1",
    shares: [0.7, 0.1, 0.1, 0.1],
    chosen: 0,
    tied: [],
    unsure: false,
    reasonings: [],
    shotsSent: 3,
    shortenedTo: null,
    evaluated: 120,
    cached: 80,
    tookMs: 41.5,
    seed: 7,
    at: 4000,
    ...changes,
  };
}

export function sampleBankImport(changes: Partial<BankImport> = {}): BankImport {
  return {
    id: randomUUID(),
    fileName: "exam.json",
    bankId: null,
    format: null,
    state: { kind: "reading" },
    percent: 12.5,
    imported: 3,
    duplicates: 2,
    skipped: 1,
    skippedItems: [{ at: "line 4", reason: "it has no options" }],
    notes: ["Keys are counted from 1."],
    startedAt: 1000,
    ...changes,
  };
}
