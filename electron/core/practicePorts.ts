import type {
  Bank,
  BankFormat,
  BankImport,
  Facet,
  Item,
  ItemFields,
  SkippedItem,
} from "../contract/bank.ts";
import type { Opinion, OpinionModel, OpinionRun, OpinionSettings } from "../contract/opinion.ts";
import type {
  Confidence,
  Rating,
  Response,
  Selection,
  SessionPlan,
  SessionSummary,
} from "../contract/practice.ts";
import type { Decoding, TokenCounts } from "../contract/conversation.ts";
import type { Prompt } from "./ports.ts";

/** An item as a bank's file says it. */
export type FoundItem = ItemFields & {
  readonly sourceId: string;
  /** Its place in the file, for reports: "line 12", "note 3". */
  readonly at: string;
};

export type FoundImage = {
  readonly sha256: string;
  readonly mediaType: string;
  readonly base64: string;
};

export type BankEvent =
  /** name is what the file calls the bank; null when it does not say. */
  | { readonly type: "started"; readonly format: BankFormat; readonly name: string | null }
  /** Before the first item that shows it. */
  | { readonly type: "image"; readonly image: FoundImage }
  /** In the order of the file, at most some hundred at once; share of the file that is read, up to 1. */
  | {
      readonly type: "items";
      readonly items: readonly FoundItem[];
      readonly skipped: readonly SkippedItem[];
      readonly share: number;
    }
  | { readonly type: "done"; readonly notes: readonly string[] };

/** Reads question banks in a process of its own, which may die. The file is only read. */
export type BankReader = {
  /**
   * Failed BANK_UNSUPPORTED, BANK_BROKEN, FILE_MISSING, FILE_UNREADABLE, FILE_EMPTY, DOCUMENT_TOO_LARGE. Events that came before
   * hold. An aborted signal ends it without done.
   */
  readonly read: (
    request: {
      readonly path: string;
      /** What the student calls the file, for failures. */
      readonly name: string;
    },
    signal: AbortSignal,
  ) => AsyncIterable<BankEvent>;
};

/** keyDiffers: the same question and options are there, but with another key. */
export type AddedItem = "imported" | "duplicate" | "keyDiffers";

/** An item with when a human last found its key right; null when it was edited or reported since. */
export type CheckedItem = { readonly item: Item; readonly confirmedAt: number | null };

/** Calls throw Failed as those of Store do, and BANK_MISSING, ITEM_MISSING. */
export type BankStore = {
  /** Those that were not removed, by name. */
  readonly list: () => readonly Bank[];
  /** Those that can still be restored, the last removed first. */
  readonly removed: () => readonly Bank[];
  readonly bank: (id: string) => Bank;
  readonly withName: (name: string) => Bank | null;
  readonly create: (bank: {
    readonly id: string;
    readonly name: string;
    readonly format: BankFormat;
    readonly fileName: string;
    readonly addedAt: number;
  }) => void;
  readonly rename: (id: string, name: string) => void;
  /** A removed bank can be restored for thirty days; its answers stay in the statistics as long. The own bank stays. */
  readonly remove: (id: string, at: number) => void;
  readonly restore: (id: string) => void;
  readonly addImage: (image: FoundImage) => void;
  readonly image: (
    sha256: string,
  ) => { readonly mediaType: string; readonly data: Uint8Array } | null;
  /**
   * In one transaction, in their order; one result for each. The same item is one with the same kind, context, stem and
   * options (or back) but for case, white space and Unicode form, within the bank; also what an edited item was before.
   */
  readonly addItems: (bankId: string, items: readonly FoundItem[]) => readonly AddedItem[];
  readonly facets: (banks: readonly string[]) => {
    readonly subjects: readonly Facet[];
    readonly tags: readonly Facet[];
  };
  readonly items: (query: {
    readonly bankId: string;
    readonly query: string;
    readonly show: "all" | "suspended" | "reported" | "edited";
    readonly limit: number;
    readonly offset: number;
  }) => { readonly items: readonly Item[]; readonly total: number };
  readonly item: (id: string) => Item;
  /** All items of a bank in their order, one at a time. */
  readonly eachItem: (bankId: string) => Iterable<Item>;
  /** Up to so many items with a key, of the same bank where it has enough, that are none of these; always the same ones. */
  readonly examples: (
    bankId: string,
    count: number,
    without: ReadonlySet<string>,
  ) => readonly Item[];
  /** Without a time it is not the student who edits it, but the source it came from. */
  readonly edit: (id: string, fields: ItemFields, at: number | null) => Item;
  readonly suspend: (ids: readonly string[], suspended: boolean) => void;
  readonly report: (id: string, note: string | null) => Item;
  /** Of the questions of a bank that are not suspended. */
  readonly keyChecks: {
    readonly count: (bankId: string) => number;
    /** In their order, one at a time. */
    readonly each: (bankId: string) => Iterable<CheckedItem>;
    /** The key is right, which settles a report; null takes that back, the report with it. */
    readonly confirm: (itemId: string, at: number | null) => Item;
  };
  readonly imports: {
    /** Newest first. */
    readonly list: () => readonly BankImport[];
    /** Adds it or writes it anew. */
    readonly save: (entry: BankImport) => void;
    readonly remove: (ids: readonly string[]) => void;
    /** Those that were reading when Viva ended. */
    readonly interrupt: () => void;
  };
};

/** A response as it is stored: whether it is right is known, seen or not. Null while it is open. */
export type StoredResponse = Response;

export type StoredSession = {
  readonly id: string;
  readonly plan: SessionPlan;
  readonly createdAt: number;
  readonly endedAt: number | null;
  readonly place: number;
  readonly paused: boolean;
  /** Of the block; null where there is no block limit. */
  readonly remainingMs: number | null;
  readonly responses: readonly StoredResponse[];
};

/** Where an item stands in spaced repetition, in the terms of FSRS; days may be fractions. */
export type Schedule = {
  readonly due: number;
  readonly stability: number;
  readonly difficulty: number;
  readonly scheduledDays: number;
  readonly learningSteps: number;
  readonly reps: number;
  readonly lapses: number;
  readonly state: "new" | "learning" | "review" | "relearning";
  readonly lastReview: number | null;
};

/** What locking an item means; saved whole, once, or not at all. */
export type Lock = {
  readonly place: number;
  readonly lockedAt: number;
  /** Null for cards. */
  readonly correct: boolean | null;
  /** Null when it does not count for spaced repetition (nothing was answered and time ran out in an exam). */
  readonly review: { readonly rating: Rating; readonly schedule: Schedule } | null;
};

export type Review = {
  readonly itemId: string;
  readonly sessionId: string;
  readonly place: number;
  readonly at: number;
};

/** An answered item, for the statistics. */
export type AnsweredItem = {
  readonly itemId: string;
  readonly sessionId: string;
  readonly place: number;
  readonly subject: string;
  readonly kind: "choice" | "card";
  /** How many options it has; 0 for cards. */
  readonly options: number;
  /** An option was chosen, or the card rated; false for what was left open in a block that ended, which is wrong. */
  readonly answered: boolean;
  readonly correct: boolean;
  readonly confidence: Confidence | null;
  readonly spentMs: number;
  readonly at: number;
};

/** Calls throw Failed as those of Store do, and SESSION_MISSING, ITEM_MISSING, ITEM_LOCKED. */
export type PracticeStore = {
  /** Ids of the items that are as wished at this moment, in the order of their banks; dueBy bounds "due". */
  readonly pick: (selection: Selection, dueBy: number) => readonly string[];
  readonly count: (selection: Selection, dueBy: number) => number;
  /** Each item is flagged where it was flagged in the last session that has it. */
  readonly begin: (
    session: {
      readonly id: string;
      readonly plan: SessionPlan;
      readonly createdAt: number;
      readonly remainingMs: number | null;
    },
    itemIds: readonly string[],
  ) => void;
  /** Newest first; right is null while it goes on in exam mode. */
  readonly sessions: () => readonly SessionSummary[];
  readonly session: (id: string) => StoredSession;
  /** A removed session can be restored for thirty days; what was answered there counts for nothing meanwhile. */
  readonly remove: (id: string, at: number) => void;
  readonly restore: (id: string) => void;
  /** What is given changes. Failed ITEM_LOCKED for anything but flagged and note once it is locked. */
  readonly respond: (
    sessionId: string,
    place: number,
    change: Partial<
      Pick<Response, "chosen" | "confidence" | "struck" | "marks" | "flagged" | "note">
    >,
  ) => StoredResponse;
  /** Milliseconds more that were spent at the place; remainingMs as it is now. */
  readonly tick: (
    sessionId: string,
    place: number,
    moreMs: number,
    remainingMs: number | null,
  ) => void;
  readonly goTo: (sessionId: string, place: number) => void;
  readonly pause: (sessionId: string, paused: boolean) => void;
  /**
   * In one transaction: locks, reviews and, when endedAt is given, the session's end. Failed ITEM_LOCKED when one was
   * locked before, but for what an exam has locked without a review: that may be reviewed with the exam's end.
   */
  readonly lock: (sessionId: string, locks: readonly Lock[], endedAt: number | null) => void;
  readonly schedule: (itemId: string) => Schedule | null;
  /** The due times up to a moment of all items that are not suspended and whose banks are there, earliest first. */
  readonly dueTimes: (to: number) => readonly number[];
  /** How many items that may be practised were never answered. */
  readonly newItems: () => number;
  /** Null when it was taken back already, or while its session is removed: none before it can be taken back from under it. */
  readonly lastReview: () => Review | null;
  /**
   * In one transaction: the schedule before it and no rating. A card opens again, and its tutored session goes on, unless
   * its exam has ended or its time is up; a question, whose key was seen, stays locked. Failed NOTHING_TO_UNDO.
   */
  readonly undoReview: () => Review;
  /** Choice items whose feedback may be seen, and rated cards (all but again are right), oldest first; no banks means all. */
  readonly answered: (banks: readonly string[]) => Iterable<AnsweredItem>;
  /** Over every answered item; null before the first. */
  readonly meanMs: () => number | null;
  /** Each time it was really answered. */
  readonly earlier: (
    itemId: string,
    before: number,
  ) => { readonly answered: number; readonly right: number };
  readonly opinions: {
    readonly find: (key: OpinionKey) => Opinion | null;
    readonly ofItem: (itemId: string) => readonly Opinion[];
    /** One that holds already stays; one that was shortened to a smaller context gives way. */
    readonly add: (opinion: Opinion) => void;
    /** Those of the items of these banks (all, when there are none), each with the item's key. */
    readonly withKeys: (
      banks: readonly string[],
    ) => Iterable<{ readonly opinion: Opinion; readonly key: number }>;
    /** Choice items of a bank, not suspended, without such an opinion, in their order. */
    readonly missing: (
      bankId: string,
      key: Omit<OpinionKey, "itemId">,
      limit: number,
    ) => readonly string[];
    /** Without a model: of the one that answered last with these settings. */
    readonly progress: (
      bankId: string,
      key: Omit<OpinionKey, "itemId"> | Pick<OpinionKey, "settings">,
    ) => { readonly done: number; readonly right: number; readonly items: number };
  };
  readonly runs: {
    readonly list: () => readonly Omit<
      OpinionRun,
      "bankName" | "done" | "right" | "items" | "secondsLeft"
    >[];
    readonly save: (
      run: Omit<OpinionRun, "bankName" | "done" | "right" | "items" | "secondsLeft">,
    ) => void;
    readonly remove: (ids: readonly string[]) => void;
  };
};

export type OpinionKey = {
  readonly itemId: string;
  readonly model: OpinionModel;
  readonly settings: OpinionSettings;
  readonly promptVersion: string;
  /** Of the model as it is loaded, in tokens. An opinion that was shortened to a smaller one is not found. */
  readonly contextSize: number;
};

export type ScoreRequest = {
  readonly prompt: Prompt;
  /** What may follow the prompt; the first tokens in which they differ are compared. */
  readonly continuations: readonly string[];
};

export type Scored = {
  /** Of each continuation, over the whole vocabulary at temperature 1. */
  readonly probabilities: readonly number[];
  readonly tokens: Pick<TokenCounts, "prompt" | "cached">;
};

export type ScoreEvent =
  | { readonly type: "waiting"; readonly ahead: number }
  | { readonly type: "reading"; readonly evaluated: number; readonly total: number }
  | ({ readonly type: "done" } & Scored)
  /** After the signal aborted. */
  | { readonly type: "stopped" };

export type SampleRequest = {
  readonly prompt: Prompt;
  readonly decoding: Decoding & { readonly seed: number };
  readonly stop: readonly string[];
  /** How many samples; each has a seed of its own that follows from the given one. */
  readonly samples: number;
};

export type SampleEvent =
  | { readonly type: "waiting"; readonly ahead: number }
  | { readonly type: "reading"; readonly evaluated: number; readonly total: number }
  /** Text to append to one sample, from 0. */
  | { readonly type: "text"; readonly sample: number; readonly text: string }
  | { readonly type: "ended"; readonly sample: number }
  /** Every sample has ended, or the signal aborted. parallel is false when memory did not allow them side by side. */
  | {
      readonly type: "done";
      readonly cancelled: boolean;
      readonly parallel: boolean;
      readonly tokens: TokenCounts;
    };
