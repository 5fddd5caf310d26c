import type { AboutViva } from "../contract/about.ts";
import type { Notice, Settings } from "../contract/app.ts";
import type {
  AnswerStatus,
  Budget,
  BudgetKind,
  ConversationSummary,
  Decoding,
  ModelIdentity,
  Question,
  StopReason,
  Timings,
  TokenCounts,
} from "../contract/conversation.ts";
import type { Failure } from "../contract/failure.ts";
import type { Grounding, Sources } from "../contract/grounding.ts";
import type { Passage } from "../contract/library.ts";
import type {
  FolderListing,
  LoadOptions,
  LoadedModel,
  ModelFile,
  ModelState,
} from "../contract/models.ts";
import type { VerifyPrompt } from "../contract/verify.ts";
import type { DataHost, DataKeeper } from "./dataPorts.ts";
import type { CheckStore, LocalEngines, Server, ServerKeyStore } from "./checkPorts.ts";
import type { Connections } from "./connectionPorts.ts";
import type { MachinePort, ModelFiles, ModelStore, Transfers } from "./modelPorts.ts";
import type { OwnFiles, PackFiles, StudyPackStore } from "./studyPackPorts.ts";
import type { Documents, Embedder, LibraryStore, Originals, VerifyStore } from "./libraryPorts.ts";
import type {
  BankReader,
  BankStore,
  PracticeStore,
  SampleEvent,
  SampleRequest,
  ScoreEvent,
  ScoreRequest,
} from "./practicePorts.ts";

export type * from "./checkPorts.ts";
export type * from "./dataPorts.ts";
export type * from "./connectionPorts.ts";
export type * from "./libraryPorts.ts";
export type * from "./modelPorts.ts";
export type * from "./practicePorts.ts";
export * from "./studyPackPorts.ts";

/** A piece of a prompt. Control tokens are recognised only in markup: what a student, a document or a model wrote is plain text. */
export type PromptSegment = {
  readonly kind: BudgetKind;
  readonly text: string;
  readonly markup: boolean;
};

/** The first headLength segments never change between questions, so their evaluation can be kept on disk. */
export type Prompt = { readonly segments: readonly PromptSegment[]; readonly headLength: number };

/** Turns for a chat template, oldest first; the last is the question to answer. */
export type ChatTurn = {
  readonly role: "system" | "user" | "assistant";
  readonly kind: BudgetKind;
  readonly text: string;
};

export type GenerateRequest = {
  readonly prompt: Prompt;
  readonly decoding: Decoding & { readonly seed: number };
  readonly stop: readonly string[];
  /**
   * Highest source number that a marker such as "[2]" may name; null leaves the text free. The
   * worker lets no other marker be written.
   */
  readonly citable: number | null;
};

export type GenerateEvent =
  | { readonly type: "waiting"; readonly ahead: number }
  | { readonly type: "reading"; readonly evaluated: number; readonly total: number }
  /** generated counts all tokens so far; some tokens add no text yet (half a character). */
  | { readonly type: "text"; readonly text: string; readonly generated: number }
  | {
      readonly type: "done";
      readonly stop: StopReason;
      readonly tokens: TokenCounts;
      readonly timings: Timings;
    };

/** The one model slot: a supervised worker process. Every promise may reject with Failed. */
export type Model = {
  readonly state: () => ModelState;
  /** Yields the current state at once, then every change, until the signal aborts. */
  readonly watch: (signal: AbortSignal) => AsyncIterable<ModelState>;
  /** Reads the header only; never lets native code see the file. */
  readonly inspect: (path: string) => Promise<ModelFile>;
  readonly load: (
    path: string,
    options: LoadOptions,
    despiteQuarantine: boolean,
    signal: AbortSignal,
  ) => Promise<LoadedModel>;
  /** Gives up a model that is loading or waiting to be loaded again (the state becomes none); a loaded one stays. */
  readonly cancelLoad: () => void;
  readonly unload: () => Promise<void>;
  /**
   * Takes a loaded model out of memory for another one (the state becomes away); the returned call loads it again
   * unless another was loaded or it was unloaded meanwhile. Null when none is loaded.
   */
  readonly setAside: (forName: string) => Promise<(() => Promise<void>) | null>;
  /**
   * Takes a loaded model that nobody uses out of memory (the state becomes resting); wake, or any call that needs it,
   * loads it again. Does nothing unless the state is ready and no call runs or waits.
   */
  readonly rest: () => Promise<void>;
  /** Loads a resting model again, or waits for one on its way back; resolves at once in any other state. Failed as load. */
  readonly wake: () => Promise<void>;
  /** When it was last asked for anything, by the clock; the time of loading at first. */
  readonly usedAt: () => number;
  /** Memory of the model's process, and of the graphics processor; null without a loaded model. */
  readonly memory: () => Promise<ModelMemory | null>;
  /** Tokens of each segment, as they will be counted inside a prompt. */
  readonly countTokens: (segments: readonly PromptSegment[]) => Promise<readonly number[]>;
  /** Renders the model file's own chat template, ending where the answer begins. */
  readonly renderTemplate: (turns: readonly ChatTurn[]) => Promise<readonly PromptSegment[]>;
  /** Evaluates the head of later prompts, or restores it from disk, so that the first question is quick. */
  readonly warm: (head: readonly PromptSegment[]) => Promise<void>;
  /** Ends with done, also after the signal aborts (stop: "cancelled"); text before a crash has been yielded. */
  readonly generate: (
    request: GenerateRequest,
    signal: AbortSignal,
  ) => AsyncIterable<GenerateEvent>;
  /** How likely each continuation is, from the logits after one forward pass; no text is generated. Ends with done or stopped. */
  readonly score: (request: ScoreRequest, signal: AbortSignal) => AsyncIterable<ScoreEvent>;
  /** Several answers to one prompt, which is read once; side by side where memory allows it. Ends with done. */
  readonly sample: (request: SampleRequest, signal: AbortSignal) => AsyncIterable<SampleEvent>;
  readonly dispose: () => Promise<void>;
};

/** In bytes: of the process now, at its highest, and of the graphics processor (null without one). */
export type ModelMemory = {
  readonly residentBytes: number;
  readonly peakBytes: number;
  readonly gpuBytes: number | null;
};

export type StoredQuestion = {
  readonly role: "question";
  readonly id: string;
  readonly parentId: string | null;
  readonly createdAt: number;
  readonly versions: readonly string[];
  readonly question: Question;
};

export type StoredAnswer = {
  readonly role: "answer";
  readonly id: string;
  readonly parentId: string;
  readonly createdAt: number;
  readonly versions: readonly string[];
  readonly text: string;
  readonly status: AnswerStatus;
  readonly stop: StopReason | null;
  readonly failure: Failure | null;
  readonly model: ModelIdentity;
  readonly decoding: Decoding;
  readonly tokens: TokenCounts | null;
  readonly timings: Timings | null;
  readonly budget: Budget;
  readonly sources: Sources;
  readonly passages: readonly Passage[];
  readonly grounding: Grounding | null;
  /** Most dangerous first. */
  readonly prompts: readonly VerifyPrompt[];
};

export type StoredMessage = StoredQuestion | StoredAnswer;

export type NewQuestion = {
  readonly id: string;
  readonly parentId: string | null;
  readonly createdAt: number;
  readonly question: Question;
};
export type NewAnswer = {
  readonly id: string;
  readonly parentId: string;
  readonly createdAt: number;
  readonly model: ModelIdentity;
  readonly decoding: Decoding;
  readonly budget: Budget;
  readonly sources: Sources;
  readonly passages: readonly Passage[];
};
/** The prompts are those of a new answer: none is settled yet. */
export type FinishedAnswer = Pick<
  StoredAnswer,
  "text" | "status" | "stop" | "failure" | "tokens" | "timings" | "grounding" | "prompts"
> & {
  /** What the question is about, for the statistics. */
  readonly topic: string;
};

/**
 * Conversations on disk. Every call that returns has been synced: nothing acknowledged is lost.
 * Calls throw Failed (DISK_FULL, DATA_READ_ONLY, CONVERSATION_MISSING, MESSAGE_MISSING).
 */
export type Store = {
  readonly conversations: {
    /** Newest change first; a search matches titles and message texts by word prefixes. */
    readonly list: (query: { search: string; limit: number; offset: number }) => {
      readonly items: readonly ConversationSummary[];
      readonly total: number;
    };
    readonly summary: (id: string) => ConversationSummary;
    readonly rename: (id: string, title: string, at: number) => void;
    /** A removed conversation can be restored for thirty days. */
    readonly remove: (id: string, at: number) => void;
    readonly restore: (id: string) => void;
  };
  readonly messages: {
    /** In one transaction: the conversation when it is new, the question and its empty answer, shown as the chosen branch. */
    readonly addTurn: (turn: {
      conversation: { id: string; title: string } | { id: string; title: null };
      question: NewQuestion;
      answer: NewAnswer;
    }) => void;
    /** Another answer to an existing question, shown as the chosen branch. */
    readonly addAnswer: (answer: NewAnswer) => void;
    readonly saveText: (answerId: string, text: string) => void;
    readonly finish: (answerId: string, finished: FinishedAnswer, at: number) => void;
    readonly get: (id: string) => {
      readonly conversationId: string;
      readonly message: StoredMessage;
    };
    /** From the first question down to this message, both included. */
    readonly pathTo: (id: string) => readonly StoredMessage[];
    /** The branch being read in a conversation. */
    readonly chosenPath: (conversationId: string) => readonly StoredMessage[];
    /** Makes the branch through this message the one being read, down to its newest leaf. */
    readonly choose: (messageId: string) => void;
  };
  readonly library: LibraryStore;
  readonly verify: VerifyStore;
  readonly banks: BankStore;
  readonly practice: PracticeStore;
  readonly checks: CheckStore;
  readonly models: ModelStore;
  readonly studyPack: StudyPackStore;
  readonly notice: {
    readonly acknowledgedAt: (version: string) => number | null;
    readonly acknowledge: (version: string, at: number) => void;
  };
  readonly close: () => void;
};

/**
 * How often a model file killed its worker while loading, kept across restarts.
 * A file key names one exact file (path, size and time of change), so a replaced file starts afresh.
 */
export type ModelDeaths = {
  readonly count: (fileKey: string) => number;
  readonly add: (fileKey: string, at: number) => void;
  readonly clear: (fileKey: string) => void;
};

export type Preferences = {
  readonly get: () => Settings;
  readonly update: (change: Partial<Settings>) => Settings;
};

export type Clock = { readonly now: () => number };

/** Details that help to mend a defect; a local file, never sent anywhere. */
export type Log = {
  readonly info: (message: string) => void;
  readonly error: (message: string, cause: unknown) => void;
};

/** What only the surroundings of the core can do. */
export type Host = {
  readonly shell: "desktop" | "web" | "terminal";
  readonly platform: string;
  readonly version: string;
  readonly dataFolder: string;
  /** The account's name, for who decided what. */
  readonly user: string;
  /** The absolute path of what a person typed: "~" and relative paths start at the home folder. */
  readonly resolvePath: (typed: string) => string;
  readonly browse: (path: string | null) => Promise<FolderListing>;
  /** The system's file dialog; Failed HOST_ONLY where there is none. */
  readonly pickModel: () => Promise<string | null>;
};

/** What Viva is made of. */
export type About = {
  readonly get: () => AboutViva;
  /** The text of a part's licence; null for one that there is not. */
  readonly licence: (id: string) => string | null;
};

export type NoticeText = Omit<Notice, "acknowledgedAt">;

export type Ports = {
  readonly store: Store;
  readonly data: DataKeeper;
  readonly dataHost: DataHost;
  readonly model: Model;
  readonly engines: LocalEngines;
  /** Models that answer and are in memory at this moment, the second one of checks included. */
  readonly loadedModels: () => readonly LoadedModel[];
  readonly modelFiles: ModelFiles;
  readonly modelDeaths: Pick<ModelDeaths, "count">;
  readonly transfers: Transfers;
  /** Where downloaded and copied models are kept. */
  readonly modelsFolder: () => string;
  readonly machine: MachinePort;
  readonly server: Server;
  readonly serverKey: ServerKeyStore;
  /** What was opened to somewhere else since the start. */
  readonly connections: Connections;
  readonly embedder: Embedder;
  readonly documents: Documents;
  readonly bankReader: BankReader;
  readonly originals: Originals;
  readonly ownFiles: OwnFiles;
  /** The study pack of this package; null where there is none, or Viva was started bare. */
  readonly packFiles: PackFiles | null;
  /** Where the demo model lies that ships with Viva; null where there is none, or Viva was started bare. */
  readonly demoModel: string | null;
  readonly preferences: Preferences;
  readonly clock: Clock;
  readonly log: Log;
  readonly host: Host;
  readonly about: About;
};
