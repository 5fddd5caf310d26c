import type {
  ApprovalRequest,
  CheckAnswer,
  CheckClaim,
  CheckOrigin,
  CheckRow,
  CheckScore,
  CheckStage,
  CheckSummary,
  ColumnKind,
  ColumnState,
  EngineColumn,
  Settlement,
} from "../contract/check.ts";
import type { Decoding, StopReason, Timings, TokenCounts } from "../contract/conversation.ts";
import type { Engine, LocalEngine, MemoryPlan, ServerSettings } from "../contract/engine.ts";
import type { Sources } from "../contract/grounding.ts";
import type { Passage } from "../contract/library.ts";
import type { LoadedModel } from "../contract/models.ts";
import type { Confidence } from "../contract/practice.ts";
import type { KeptItem } from "../contract/verify.ts";
import type { ChatTurn, Model } from "./ports.ts";

/** A model that was got ready to answer; it stays so until every lease of it has been let go. */
export type EngineLease = {
  readonly model: Pick<Model, "countTokens" | "renderTemplate" | "generate" | "memory">;
  readonly loaded: LoadedModel;
  /** Once; more do nothing. */
  readonly release: () => void;
};

/** The models of this computer, of which one or two are in memory. */
export type LocalEngines = {
  /** Reads headers only. Failed as Model.inspect, and ADAPTER_INVALID, ADAPTER_MISMATCH. */
  readonly memory: (engines: readonly LocalEngine[]) => Promise<MemoryPlan>;
  /**
   * Waits for its turn and gets the model ready: the one that is loaded, or a second one beside it, or, where memory
   * does not hold both, instead of it; the first comes back by itself once nobody leases the other. loading tells
   * when it begins to load, and which model makes room. Failed as Model.load, and LOAD_CANCELLED after an abort.
   */
  readonly lease: (
    engine: LocalEngine,
    loading: (name: string, instead: string | null) => void,
    signal: AbortSignal,
  ) => Promise<EngineLease>;
  readonly close: () => Promise<void>;
};

/** Turns for chat completions, or the whole text to complete. */
export type ServerPrompt =
  | { readonly api: "chat"; readonly turns: readonly Pick<ChatTurn, "role" | "text">[] }
  | { readonly api: "completions"; readonly text: string };

export type ServerRequest = {
  readonly settings: Pick<ServerSettings, "baseUrl">;
  readonly model: string;
  readonly prompt: ServerPrompt;
  readonly decoding: Decoding & { readonly seed: number };
  readonly stop: readonly string[];
};

export type ServerEvent =
  | { readonly type: "text"; readonly text: string }
  /** It asked to come again later. */
  | { readonly type: "retrying"; readonly status: number; readonly inMs: number }
  | {
      readonly type: "done";
      readonly stop: StopReason;
      /** As far as the server tells them; cached is 0 where it does not. */
      readonly tokens: TokenCounts | null;
      readonly timings: Timings | null;
      readonly certainty: number | null;
    };

/** The student's OpenAI-compatible server, by choice; nothing else of Viva speaks to a network. */
export type Server = {
  /** Failed SERVER_ADDRESS: https only, http for this computer itself. The host with its port, as a banner shows it. */
  readonly hostOf: (baseUrl: string) => string;
  /** Failed as all SERVER_ codes say. */
  readonly models: (baseUrl: string, signal: AbortSignal) => Promise<readonly string[]>;
  /**
   * Streams one answer; text before a failure has been yielded. Ends with done, also after the signal aborts (stop:
   * "cancelled"), which ends the request itself.
   */
  readonly complete: (request: ServerRequest, signal: AbortSignal) => AsyncIterable<ServerEvent>;
};

/**
 * The one secret: the server's key. A real keychain keeps it across starts; elsewhere it lives in memory. It belongs to
 * the origin (such as "https://gpu.example.edu:8000") that it was typed for: for another one there is none.
 */
export type ServerKeyStore = {
  readonly where: (origin: string) => Promise<"none" | "keychain" | "memory">;
  readonly hasKeychain: () => Promise<boolean>;
  readonly get: (origin: string) => Promise<string | null>;
  /** Null forgets it. */
  readonly set: (key: string | null, origin: string) => Promise<void>;
};

/** A column's state as it is stored: what it waits for is found out anew. */
export type StoredColumnState =
  | Extract<ColumnState, { kind: "done" | "stopped" | "failed" | "approval" }>
  | { readonly kind: "waiting" };

/** flags follow from the text, hidden from the check. */
export type StoredCheckAnswer = Omit<CheckAnswer, "state" | "flags"> & {
  readonly state: StoredColumnState;
  readonly engine: Engine;
  /** What the student allowed to be sent, whole, and which replacements were left as they were written, part by part. */
  readonly approved: {
    readonly request: ApprovalRequest;
    readonly kept: readonly (readonly number[])[];
  } | null;
};

export type StoredCheck = {
  readonly id: string;
  readonly question: string;
  readonly topic: string;
  readonly tags: readonly string[];
  readonly origin: CheckOrigin;
  readonly createdAt: number;
  readonly blind: boolean;
  readonly sources: Sources;
  readonly columns: readonly ColumnKind[];
  readonly mine: {
    readonly text: string;
    readonly confidence: Confidence | null;
    readonly committedAt: number | null;
  };
  readonly answers: readonly StoredCheckAnswer[];
  readonly reference: { readonly from: "key" | "typed"; readonly text: string } | null;
  /** Null until they were looked up. */
  readonly passages: readonly Passage[] | null;
  readonly relevant: boolean;
  /** Null until they were lined up. */
  readonly rows: readonly CheckRow[] | null;
  /** As it follows from the rest, kept for lists. */
  readonly stage: CheckStage;
  readonly score: CheckScore;
};

/** Calls throw Failed as those of Store do, and CHECK_MISSING, POINT_MISSING. Every one is one transaction, synced. */
export type CheckStore = {
  /** All or none. */
  readonly add: (checks: readonly StoredCheck[]) => void;
  readonly get: (id: string) => StoredCheck;
  /** What is given changes; what is not stays. */
  readonly update: (
    id: string,
    change: Partial<
      Pick<
        StoredCheck,
        "tags" | "columns" | "mine" | "passages" | "relevant" | "rows" | "stage" | "score" | "topic"
      >
    >,
  ) => void;
  /** Writes one engine's column anew. */
  readonly saveAnswer: (id: string, answer: StoredCheckAnswer) => void;
  /** Only the text of one that is being written. */
  readonly saveText: (id: string, column: EngineColumn, text: string) => void;
  /** A row's settlement, and what follows from it for the whole check. */
  readonly settle: (
    id: string,
    rowId: string,
    settled: Settlement | null,
    after: { readonly stage: CheckStage; readonly score: CheckScore },
  ) => void;
  /** A card of the student's own for each, and the rows remember them. */
  readonly keep: (
    id: string,
    cards: readonly { readonly rowId: string; readonly card: KeptItem }[],
  ) => void;
  /** Newest first, those added at one moment in their order; a search matches questions and answers by word prefixes. Removed ones are not in it. */
  readonly list: (query: {
    readonly search: string;
    readonly stage: CheckStage | null;
    readonly limit: number;
    readonly offset: number;
  }) => { readonly items: readonly CheckSummary[]; readonly total: number };
  /** Ids of those with a column that waits, oldest first. */
  readonly unfinished: () => readonly string[];
  readonly remove: (id: string, at: number) => void;
  readonly restore: (id: string) => void;
  /** Those whose rows are there and that were not removed, one at a time. */
  readonly eachLinedUp: () => Iterable<StoredCheck>;
  /** Servers that something was approved for before. */
  readonly approvedHosts: {
    readonly has: (host: string) => boolean;
    readonly add: (host: string, at: number) => void;
  };
};

/** A claim before it is in a row. */
export type NewClaim = Omit<CheckClaim, "id" | "moved">;
