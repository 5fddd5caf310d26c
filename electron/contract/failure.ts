import { z } from "zod";

const bytes = z.number().int().nonnegative();

/**
 * Every failure a user can meet, by code, with the facts its message needs.
 * All procedures declare the whole map, so a screen can match codes exhaustively.
 */
export const failureData = {
  FILE_MISSING: z.object({ path: z.string() }),
  FILE_IS_FOLDER: z.object({ path: z.string() }),
  FILE_UNREADABLE: z.object({ path: z.string(), reason: z.string() }),
  FILE_EMPTY: z.object({ path: z.string() }),
  NOT_GGUF: z.object({ path: z.string() }),
  GGUF_TRUNCATED: z.object({ path: z.string(), needBytes: bytes, haveBytes: bytes }),
  /** isAdapter: a sound file that holds a LoRA adapter where a model was wanted. */
  GGUF_INVALID: z.object({
    path: z.string(),
    reason: z.string(),
    isAdapter: z.literal(true).optional(),
  }),
  ARCHITECTURE_UNSUPPORTED: z.object({
    path: z.string(),
    architecture: z.string(),
    supported: z.array(z.string()),
  }),
  MODEL_TOO_LARGE: z.object({ needBytes: bytes, haveBytes: bytes }),
  MODEL_QUARANTINED: z.object({ path: z.string(), deaths: z.number().int() }),
  MODEL_LOAD_FAILED: z.object({ reason: z.string() }),
  LOAD_CANCELLED: z.object({}),
  NO_MODEL: z.object({}),
  MODEL_BUSY: z.object({ waiting: z.number().int() }),
  WORKER_DIED: z.object({ during: z.enum(["start", "load", "prompt", "answer"]) }),
  TEMPLATE_FAILED: z.object({ reason: z.string() }),
  PROFILE_UNKNOWN: z.object({ profile: z.string(), known: z.array(z.string()) }),
  QUESTION_EMPTY: z.object({}),
  QUESTION_TOO_LONG: z.object({ overBy: z.number().int(), contextSize: z.number().int() }),
  CONVERSATION_MISSING: z.object({}),
  MESSAGE_MISSING: z.object({}),
  STILL_ANSWERING: z.object({}),
  NOTICE_NOT_ACKNOWLEDGED: z.object({ version: z.string() }),
  DOCUMENT_UNSUPPORTED: z.object({ path: z.string(), supported: z.array(z.string()) }),
  DOCUMENT_BROKEN: z.object({ path: z.string(), reason: z.string() }),
  DOCUMENT_ENCRYPTED: z.object({ path: z.string(), wrongPassword: z.boolean() }),
  /** Pictures of pages and no text. */
  DOCUMENT_SCANNED: z.object({ path: z.string(), pages: z.number().int() }),
  DOCUMENT_WITHOUT_TEXT: z.object({ path: z.string() }),
  /** More than a study document needs of something; limit and unit say of what. */
  DOCUMENT_TOO_LARGE: z.object({
    path: z.string(),
    what: z.enum(["bytes", "unpackedBytes", "entries", "pages", "characters", "memory", "time"]),
    limit: z.number(),
  }),
  DOCUMENT_MISSING: z.object({}),
  PAGE_MISSING: z.object({ page: z.number().int(), pages: z.number().int() }),
  IMPORT_MISSING: z.object({}),
  UPLOAD_BROKEN: z.object({ reason: z.string() }),
  NOTHING_TO_ADD: z.object({ path: z.string(), supported: z.array(z.string()) }),
  /** Nothing in the library bears on the question. */
  NOTHING_RELEVANT: z.object({}),
  PROMPT_MISSING: z.object({}),
  NO_EMBEDDING_MODEL: z.object({}),
  /** No question bank of a kind that Viva reads. */
  BANK_UNSUPPORTED: z.object({ path: z.string() }),
  BANK_BROKEN: z.object({ path: z.string(), reason: z.string() }),
  BANK_MISSING: z.object({}),
  ITEM_MISSING: z.object({}),
  SESSION_MISSING: z.object({}),
  /** The item is locked, or its whole block has ended. */
  ITEM_LOCKED: z.object({}),
  /** Nobody sees feedback or a model's opinion before having committed. */
  NOT_COMMITTED: z.object({}),
  /** No item is as the student wishes. */
  NOTHING_TO_PRACTISE: z.object({}),
  NOTHING_TO_UNDO: z.object({}),
  CHECK_MISSING: z.object({}),
  /** The check has no such row, claim or column. */
  POINT_MISSING: z.object({}),
  /** The student's answer of a check is locked. */
  CHECK_COMMITTED: z.object({}),
  /** A check needs an answer of the student to compare. */
  ANSWER_EMPTY: z.object({}),
  /** The model made room for another one and comes back by itself. */
  MODEL_AWAY: z.object({ name: z.string(), for: z.string() }),
  ADAPTER_INVALID: z.object({ path: z.string(), reason: z.string() }),
  /** Made for another base model. */
  ADAPTER_MISMATCH: z.object({ path: z.string(), reason: z.string() }),
  /** Nothing is sent anywhere unless the student switched the server on. */
  SERVER_OFF: z.object({}),
  SERVER_ADDRESS: z.object({ reason: z.string() }),
  SERVER_UNREACHABLE: z.object({ host: z.string(), reason: z.string() }),
  SERVER_CERTIFICATE: z.object({ host: z.string(), reason: z.string() }),
  SERVER_REDIRECTED: z.object({ host: z.string(), to: z.string() }),
  /** It answered with an error of its own; message is what it said, shortened. */
  SERVER_REFUSED: z.object({ host: z.string(), status: z.number().int(), message: z.string() }),
  SERVER_BUSY: z.object({ host: z.string(), status: z.number().int() }),
  SERVER_TIMEOUT: z.object({ host: z.string(), seconds: z.number() }),
  /** The connection broke, or what came was no answer. */
  SERVER_BROKEN: z.object({ host: z.string(), reason: z.string() }),
  /** No https address of a file on a host that Viva downloads from. */
  DOWNLOAD_ADDRESS: z.object({ reason: z.string() }),
  /** The host is none of those that models are downloaded from. */
  DOWNLOAD_HOST: z.object({ host: z.string(), allowed: z.array(z.string()) }),
  DOWNLOAD_REDIRECTED: z.object({ host: z.string(), to: z.string() }),
  /** needsAccount: the file is there, but only for those who accepted its terms on the site. */
  DOWNLOAD_REFUSED: z.object({
    host: z.string(),
    status: z.number().int(),
    needsAccount: z.boolean(),
  }),
  /** The file on the server is another one than that which was begun. */
  DOWNLOAD_CHANGED: z.object({ name: z.string(), host: z.string() }),
  /** What came is not what was promised, and was deleted. Null where no checksum was published. */
  DOWNLOAD_MISMATCH: z.object({
    name: z.string(),
    expectedBytes: bytes,
    receivedBytes: bytes,
    expectedSha256: z.string().nullable(),
    sha256: z.string().nullable(),
  }),
  /** The server answered, but not with the bytes that were asked for. */
  DOWNLOAD_BROKEN: z.object({ host: z.string(), reason: z.string() }),
  TRANSFER_MISSING: z.object({}),
  DISK_TOO_SMALL: z.object({ folder: z.string(), needBytes: bytes, haveBytes: bytes }),
  /** Another Viva is writing the same file. */
  FILE_BEING_WRITTEN: z.object({ path: z.string() }),
  FILE_EXISTS: z.object({ path: z.string() }),
  /** The list of models, or the catalogue, has no such entry. */
  MODEL_MISSING: z.object({}),
  /** The text may identify a person; send it de-identified, or not at all. */
  PATIENT_DATA: z.object({ found: z.number().int() }),
  BACKUP_MISSING: z.object({}),
  /** A part of it is missing, or not what it was. */
  BACKUP_DAMAGED: z.object({ name: z.string() }),
  /** No export of Viva, or not a whole one. */
  ARCHIVE_INVALID: z.object({ path: z.string(), reason: z.string() }),
  FOLDER_UNFIT: z.object({ folder: z.string(), reason: z.string() }),
  /** The pointer names a folder that is not there: an unplugged drive, most likely. */
  DATA_FOLDER_AWAY: z.object({ folder: z.string(), pointer: z.string() }),
  DATA_FOLDER_FIXED: z.object({ by: z.enum(["option", "environment"]) }),
  DISK_FULL: z.object({}),
  DATA_READ_ONLY: z.object({ folder: z.string() }),
  DATA_DAMAGED: z.object({ keptAs: z.string(), backups: z.array(z.string()) }),
  DATA_TOO_NEW: z.object({ path: z.string() }),
  ALREADY_RUNNING: z.object({ folder: z.string(), pid: z.number().int() }),
  PORT_TAKEN: z.object({ port: z.number().int() }),
  BAD_ARGUMENT: z.object({ argument: z.string(), reason: z.string() }),
  HOST_ONLY: z.object({}),
  INTERNAL: z.object({ reference: z.string() }),
} as const;

export type FailureCode = keyof typeof failureData;

/** A failure as a value: a code and its facts. */
export type Failure = {
  [C in FailureCode]: { readonly code: C; readonly data: z.infer<(typeof failureData)[C]> };
}[FailureCode];

const codes = Object.keys(failureData) as [FailureCode, ...FailureCode[]];

/** Parses a failure that crosses a process or is read back from the store. */
export const failure = z
  .object({ code: z.enum(codes), data: z.unknown() })
  .transform((value, context): Failure => {
    const data = failureData[value.code].safeParse(value.data);
    if (data.success) return { code: value.code, data: data.data } as Failure;
    context.addIssue({ code: "custom", message: `wrong data for failure ${value.code}` });
    return z.NEVER;
  });
