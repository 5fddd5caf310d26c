import type { Grounding } from "../contract/grounding.ts";
import type {
  DocumentHeading,
  DocumentKind,
  DocumentPage,
  EmbeddingState,
  ImportState,
  LibraryDocument,
  Passage,
  SearchFilters,
  SearchResult,
  Span,
} from "../contract/library.ts";
import type {
  Decision,
  KeptItem,
  OpenPrompt,
  VerifyCount,
  VerifyPrompt,
} from "../contract/verify.ts";

/** A passage before it is in the store. */
export type NewPassage = Span & { readonly heading: readonly string[] };

export type NewPage = DocumentPage & { readonly passages: readonly NewPassage[] };

/** A document as it was parsed; its pages follow in their order. */
export type NewDocument = {
  readonly id: string;
  readonly title: string;
  readonly fileName: string;
  readonly kind: DocumentKind;
  readonly bytes: number;
  readonly sha256: string;
  readonly folder: string | null;
  /** What tells that a later file is a new version of this one: its path, or the name it was uploaded with. */
  readonly origin: string;
  readonly addedAt: number;
  readonly invisibleRemoved: number;
  readonly ocr: boolean;
  readonly notes: readonly string[];
  readonly pages: readonly NewPage[];
  /** Of one that replaces none; another takes those of the one that it replaces. */
  readonly tags?: readonly string[];
};

/** A search result with the share (0 to 1) of the question's words, weighted by rarity, that the passage holds. */
export type PassageHit = SearchResult & { readonly coverage: number };

export type SearchRequest = {
  readonly query: string;
  readonly filters: SearchFilters;
  readonly limit: number;
  /** The query as a vector of the loaded embedding model; null searches by words alone. */
  readonly vector: { readonly model: string; readonly values: Float32Array } | null;
};

/** One file on its way into the library, as it is kept across restarts. */
export type StoredImport = {
  readonly id: string;
  readonly name: string;
  readonly folder: string | null;
  readonly bytes: number;
  /** Where its bytes are now; an uploaded file's staged copy. */
  readonly path: string;
  readonly origin: string;
  /** The staged copy is deleted once the import has ended. */
  readonly staged: boolean;
  readonly state: ImportState;
};

/** Documents, their passages and what is on its way to them. Calls throw Failed as Store's do. */
export type LibraryStore = {
  /**
   * In one transaction: the document with pages and passages, and the end of its import. A current
   * document of the same origin becomes "replaced".
   */
  readonly add: (
    document: NewDocument,
    importId: string | null,
  ) => { readonly how: "added" | "replaced" };
  /** Current documents, newest first. */
  readonly list: () => readonly LibraryDocument[];
  /** Also replaced and removed ones. Failed DOCUMENT_MISSING. */
  readonly document: (id: string) => LibraryDocument;
  /** The current document with exactly these bytes. */
  readonly withSha256: (sha256: string) => LibraryDocument | null;
  /** Failed DOCUMENT_MISSING. */
  readonly originOf: (id: string) => string;
  /** The newest document of this origin, in whatever state; null when there never was one. */
  readonly knownFile: (origin: string) => {
    readonly bytes: number;
    readonly addedAt: number;
    readonly state: LibraryDocument["state"];
  } | null;
  /** Every file that any document, whatever its state, still needs. */
  readonly neededFiles: () => ReadonlySet<string>;
  readonly rename: (id: string, title: string) => void;
  readonly tag: (id: string, tags: readonly string[]) => void;
  /** A removed document can be restored for thirty days, and citations into it open as long. */
  readonly remove: (id: string, at: number) => void;
  readonly restore: (id: string) => void;
  /** Failed DOCUMENT_MISSING, PAGE_MISSING. */
  readonly page: (id: string, page: number) => DocumentPage;
  readonly labels: (id: string) => readonly string[];
  /** The texts of all pages, one at a time. */
  readonly pageTexts: (id: string) => Iterable<{ readonly number: number; readonly text: string }>;
  readonly headings: (id: string) => readonly DocumentHeading[];
  /** Null when its document was deleted for good. */
  readonly passage: (passageId: number) => Passage | null;
  readonly search: (request: SearchRequest) => readonly PassageHit[];
  /** Whether this phrase occurs in the text or the title of a current document. */
  readonly mentions: (phrase: string) => boolean;
  readonly imports: {
    readonly list: () => readonly StoredImport[];
    readonly add: (items: readonly StoredImport[]) => void;
    readonly setState: (id: string, state: ImportState) => void;
    readonly remove: (ids: readonly string[]) => void;
  };
  readonly watched: {
    readonly list: () => readonly string[];
    readonly add: (path: string) => void;
    readonly remove: (path: string) => void;
  };
  readonly vectors: {
    /** Passages of current documents without a vector of this model. */
    readonly missing: (
      model: string,
      limit: number,
    ) => readonly { readonly passageId: number; readonly text: string }[];
    readonly add: (
      model: string,
      vectors: readonly { readonly passageId: number; readonly values: Float32Array }[],
    ) => void;
    readonly counts: (model: string) => { readonly indexed: number; readonly passages: number };
  };
};

/** What code says of an answer's text once it is whole. */
export type Conclusion = {
  /** With markers that hold. */
  readonly text: string;
  readonly grounding: Grounding | null;
  readonly prompts: readonly VerifyPrompt[];
  /** What the question is about, for the statistics. */
  readonly topic: string;
};

export type VerifyStore = {
  /** Failed PROMPT_MISSING. */
  readonly prompt: (id: string) => { readonly answerId: string; readonly prompt: VerifyPrompt };
  /** Null opens it again. */
  readonly decide: (promptId: string, decision: Decision | null) => void;
  /**
   * What is said of an ended answer that was not judged when it ended: all of it or nothing. An
   * answer that has prompts stays as it is; a topic stays too. Failed MESSAGE_MISSING.
   */
  readonly conclude: (answerId: string, conclusion: Conclusion) => void;
  /** Ended answers with text that have no prompts yet. */
  readonly answersWithoutPrompts: (limit: number) => readonly string[];
  readonly open: (query: { limit: number; offset: number }) => {
    readonly items: readonly Omit<OpenPrompt, "evidence">[];
    readonly total: number;
  };
  readonly statistics: () => readonly VerifyCount[];
  readonly kept: {
    readonly list: () => readonly KeptItem[];
    readonly add: (item: KeptItem) => void;
    /** Failed PROMPT_MISSING. */
    readonly edit: (id: string, front: string, back: string) => KeptItem;
    readonly remove: (id: string) => void;
  };
};

/** A file that can be added to the library. */
export type FoundFile = {
  readonly path: string;
  readonly name: string;
  /** The folder that was asked for, when it was found below one. */
  readonly folder: string | null;
  readonly bytes: number;
  /** When it was last written, in milliseconds. */
  readonly changedAt: number;
};

export type Upload = {
  /** Failed UPLOAD_BROKEN when it grows beyond the bytes that were announced, DISK_FULL. */
  readonly append: (piece: Uint8Array) => Promise<number>;
  /** The path of the whole file, synced. Failed UPLOAD_BROKEN when bytes are missing. */
  readonly finish: () => Promise<string>;
  readonly abandon: () => Promise<void>;
};

/** The library's own copies of the files that were added, each named by its SHA-256. */
export type Originals = {
  /** The file itself, or all readable kinds below a folder. Failed FILE_MISSING, FILE_UNREADABLE, DOCUMENT_UNSUPPORTED, NOTHING_TO_ADD. */
  readonly find: (path: string, signal: AbortSignal) => Promise<readonly FoundFile[]>;
  /** Copies a file in, whole and synced. Failed FILE_MISSING, FILE_UNREADABLE, DOCUMENT_BROKEN (empty), DOCUMENT_TOO_LARGE, DISK_FULL. */
  readonly take: (
    path: string,
    signal: AbortSignal,
  ) => Promise<{ readonly sha256: string; readonly bytes: number }>;
  readonly pathOf: (sha256: string) => string;
  readonly beginUpload: (name: string, bytes: number) => Promise<Upload>;
  /** Deletes the staged copy of an upload. */
  readonly discardStaged: (path: string) => Promise<void>;
  /** Failed DOCUMENT_MISSING. */
  readonly read: (
    sha256: string,
    offset: number,
    length: number,
  ) => Promise<{ readonly data: Uint8Array; readonly total: number }>;
  /** Deletes every copy and every staged upload that is not needed; returns how many. */
  readonly sweep: (
    needed: ReadonlySet<string>,
    stagedPaths: ReadonlySet<string>,
  ) => Promise<number>;
  /** Calls changed with a path below the folder that is new or has changed, once it is no longer being written. */
  readonly watch: (folder: string, changed: (path: string) => void) => () => Promise<void>;
};

export type ParseEvent =
  | { readonly type: "started"; readonly kind: DocumentKind; readonly pages: number | null }
  | { readonly type: "page"; readonly page: DocumentPage }
  | {
      readonly type: "done";
      /** Null when the file does not say its title. */
      readonly title: string | null;
      readonly invisibleRemoved: number;
      readonly notes: readonly string[];
    };

/** Reads documents in a process of its own, which may die. */
export type Documents = {
  /**
   * Pages in their order, then done. Failed DOCUMENT_UNSUPPORTED, DOCUMENT_BROKEN, DOCUMENT_ENCRYPTED,
   * DOCUMENT_SCANNED, DOCUMENT_WITHOUT_TEXT, DOCUMENT_TOO_LARGE. An aborted signal ends it without done.
   */
  readonly parse: (
    request: {
      /** Where the bytes are. */
      readonly path: string;
      /** What the student calls the file; its ending is a hint, its content decides. */
      readonly name: string;
      readonly password: string | null;
      readonly ocr: boolean;
    },
    signal: AbortSignal,
  ) => AsyncIterable<ParseEvent>;
};

/** The embedding model in a worker process of its own. */
export type Embedder = {
  readonly state: () => EmbedderState;
  readonly watch: (signal: AbortSignal) => AsyncIterable<EmbedderState>;
  /** Failed as Model.load, and NO_EMBEDDING_MODEL. */
  readonly load: (path: string) => Promise<void>;
  readonly unload: () => Promise<void>;
  /** Vectors of length one, in the order of the texts. Failed NO_EMBEDDING_MODEL, WORKER_DIED. */
  readonly embed: (
    texts: readonly string[],
    as: "query" | "passage",
  ) => Promise<readonly Float32Array[]>;
  readonly dispose: () => Promise<void>;
};

export type EmbedderState =
  | Exclude<EmbeddingState, { kind: "ready" }>
  /** key names the exact file, so that vectors of different models never mix. */
  | { readonly kind: "ready"; readonly path: string; readonly name: string; readonly key: string };
