import { checkMessages } from "./checkMessages.ts";
import { count } from "./count.ts";
import { dataMessages } from "./dataMessages.ts";
import { formatBytes, formatUnequal } from "./formatBytes.ts";
import { modelMessages } from "./modelMessages.ts";
import { numbers } from "./numberLocale.ts";
import type { Failure, FailureCode } from "./failure.ts";

/** What a person reads when something fails: what happened, and what to do next. */
export type FailureMessage = { readonly title: string; readonly detail: string };

function list(words: readonly string[]): string {
  return words.join(", ");
}

const whereTheWorkerDied = {
  start: "before it could take a model",
  load: "while it was loading the model",
  prompt: "while it was reading the prompt",
  answer: "in the middle of the answer",
} as const;

function damagedDetail(data: { keptAs: string; backups: readonly string[] }): string {
  const kept = `The damaged file is kept as ${data.keptAs}.`;
  const empty = "“--recover empty” to start without the old data";
  const [newest] = data.backups;
  if (newest === undefined) {
    return `${kept} There is no backup. When you start Viva from a terminal, add ${empty}.`;
  }
  return `${kept} When you start Viva from a terminal, add “--recover ${newest}” to go on from the newest backup, or ${empty}.`;
}

function describeLimit({ what, limit }: { what: string; limit: number }): string {
  switch (what) {
    case "bytes":
      return `${formatBytes(limit)}, the largest file Viva takes`;
    case "unpackedBytes":
      return `${formatBytes(limit)} when unpacked`;
    case "memory":
      return `${formatBytes(limit)} of memory to read`;
    case "time":
      return `${count(Math.round(limit), "second")} to read`;
    default:
      return `${numbers().whole(limit)} ${what}`;
  }
}

/** How a failure of one code is told. */
export type Describe<C extends FailureCode> = (
  data: Extract<Failure, { code: C }>["data"],
) => FailureMessage;

/** What is said of each failure, a message for each code, in one catalogue for every screen and the terminal. */
export const failureMessages: { readonly [C in FailureCode]: Describe<C> } = {
  FILE_MISSING: (data) => ({
    title: "There is no such file",
    detail: `${data.path} was not found. It may have been moved or renamed; choose the file again.`,
  }),
  FILE_IS_FOLDER: (data) => ({
    title: "That is a folder, not a file",
    detail: `${data.path} is a folder. Choose a .gguf file inside it.`,
  }),
  FILE_UNREADABLE: (data) => ({
    title: "The file cannot be read",
    detail: `${data.path}: ${data.reason}. Check that you may read it and that its drive is connected.`,
  }),
  FILE_EMPTY: (data) => ({
    title: "The file is empty",
    detail: `${data.path} holds no data. A download may have failed; download it again.`,
  }),
  NOT_GGUF: (data) => ({
    title: "This is not a GGUF model",
    detail: `${data.path} does not begin as a GGUF file does. Choose a model saved in the GGUF format.`,
  }),
  GGUF_TRUNCATED: (data) => ({
    title: "The model file is incomplete",
    detail: `${data.path} should hold ${formatUnequal(data).need} but holds ${formatUnequal(data).have}. Finish or repeat the download.`,
  }),
  GGUF_INVALID: (data) =>
    data.isAdapter
      ? {
          title: "This is an adapter, not a model",
          detail: `${data.path} holds a LoRA adapter, which changes a model. Choose the model that it was made for, and this file as its adapter (in a terminal with --adapter).`,
        }
      : {
          title: "The model file is damaged",
          detail: `${data.path}: ${data.reason}. It was not opened. Download the model again from a source you trust.`,
        },
  ARCHITECTURE_UNSUPPORTED: (data) => ({
    title: `Viva cannot run “${data.architecture}” models`,
    detail: `Choose a model of one of these architectures: ${list(data.supported)}.`,
  }),
  MODEL_TOO_LARGE: (data) => ({
    title: "This model does not fit into memory",
    detail: `It needs ${formatUnequal(data).need} and ${formatUnequal(data).have} can be used. Close other programs, choose a smaller context, or use a smaller quantization such as Q4_K_M.`,
  }),
  MODEL_QUARANTINED: (data) => ({
    title: "This model is set aside",
    detail: `It stopped the model process ${count(data.deaths, "time")} while loading, so Viva no longer loads it by itself. The file may be damaged: download it again, or try anyway.`,
  }),
  MODEL_LOAD_FAILED: (data) => ({
    title: "The model could not be loaded",
    detail: `${data.reason}. Try other load options, or another file.`,
  }),
  LOAD_CANCELLED: () => ({
    title: "Loading was cancelled",
    detail: "No model is loaded. Load one again when you are ready.",
  }),
  NO_MODEL: () => ({
    title: "No model is loaded",
    detail: "Choose a model file first, in a terminal with --model FILE; then ask again.",
  }),
  MODEL_BUSY: (data) => ({
    title: "The model is busy",
    detail:
      data.waiting === 0
        ? "It is writing or being measured. Wait until that is done, or stop it."
        : `${count(data.waiting, "question is", "questions are")} already waiting. Wait for one to finish, or stop one.`,
  }),
  WORKER_DIED: (data) => ({
    title: "The model process stopped",
    detail: `It stopped ${whereTheWorkerDied[data.during]}. What had been written is kept; the model starts again by itself. Then try again.`,
  }),
  TEMPLATE_FAILED: (data) => ({
    title: "The model's chat template failed",
    detail: `${data.reason}. Load the model with another prompt profile.`,
  }),
  PROFILE_UNKNOWN: (data) => ({
    title: `There is no prompt profile “${data.profile}”`,
    detail: `Use one of these: ${list(data.known)}.`,
  }),
  QUESTION_EMPTY: () => ({ title: "The question is empty", detail: "Write a question first." }),
  QUESTION_TOO_LONG: (data) => ({
    title: `The question is ${count(data.overBy, "token")} too long`,
    detail: `The model reads at most ${count(data.contextSize, "token")}, with instructions and room for an answer. Shorten the question, or split it in two.`,
  }),
  CONVERSATION_MISSING: () => ({
    title: "This conversation is not here",
    detail: "It may have been deleted. Choose another one, or start a new one.",
  }),
  MESSAGE_MISSING: () => ({
    title: "This message is not here",
    detail: "Open the conversation again to see it as it is now.",
  }),
  STILL_ANSWERING: () => ({
    title: "An answer is still being written",
    detail: "Wait until it ends, or stop it; then try again.",
  }),
  NOTICE_NOT_ACKNOWLEDGED: (data) => ({
    title: "Please read the notice first",
    detail: `Viva answers once the notice (version ${data.version}) has been read and acknowledged.`,
  }),
  DOCUMENT_UNSUPPORTED: (data) => ({
    title: "Viva cannot read this kind of file",
    detail: `${data.path} is none of these: ${list(data.supported)}. Save it as one of them and add it again.`,
  }),
  DOCUMENT_BROKEN: (data) => ({
    title: "The document is damaged",
    detail: `${data.path}: ${data.reason}. Nothing of it was added. Get the file again from where it came.`,
  }),
  DOCUMENT_ENCRYPTED: (data) =>
    data.wrongPassword
      ? {
          title: "That password does not open the document",
          detail: `${data.path} stays closed. Try the password again.`,
        }
      : {
          title: "The document is locked with a password",
          detail: `${data.path} can be read once you type its password; the password is not kept.`,
        },
  DOCUMENT_SCANNED: (data) => ({
    title: "The document holds pictures of pages and no text",
    detail: `${data.path} has ${count(data.pages, "scanned page")}. Viva can read them by OCR, which takes several seconds a page.`,
  }),
  DOCUMENT_WITHOUT_TEXT: (data) => ({
    title: "The document holds no text",
    detail: `${data.path} was read to its end and has no words to search or cite.`,
  }),
  DOCUMENT_TOO_LARGE: (data) => ({
    title: "The file is too large to read safely",
    detail: `${data.path} needs more than ${describeLimit(data)}. Split it into smaller files.`,
  }),
  DOCUMENT_MISSING: () => ({
    title: "There is no such document",
    detail:
      "No document of the library has this id; it may have been removed for good. Add its file again to search it.",
  }),
  PAGE_MISSING: (data) => ({
    title: "There is no such page",
    detail: `Page ${numbers().whole(data.page)} was asked for; the document has ${numbers().whole(data.pages)}.`,
  }),
  IMPORT_MISSING: () => ({
    title: "This import is no longer there",
    detail: "It has ended or was dismissed. Add the file again.",
  }),
  UPLOAD_BROKEN: (data) => ({
    title: "The file did not arrive whole",
    detail: `${data.reason}. Nothing of it was added; add it again.`,
  }),
  NOTHING_TO_ADD: (data) => ({
    title: "There is nothing to add",
    detail: `${data.path} holds no file that Viva can read. It reads: ${list(data.supported)}.`,
  }),
  NOTHING_RELEVANT: () => ({
    title: "Your documents say nothing about this question",
    detail:
      "Ask in other words, choose other sources, or have it answered from the model alone, without citations.",
  }),
  PROMPT_MISSING: () => ({
    title: "There is nothing to verify here any more",
    detail: "The answer this belonged to was deleted.",
  }),
  NO_EMBEDDING_MODEL: () => ({
    title: "This is not an embedding model",
    detail:
      "Choose a GGUF file of an embedding model, such as nomic-embed-text or bge-small. Search by words works without one.",
  }),
  BANK_UNSUPPORTED: ({ path }) => ({
    title: "This is not a question bank that Viva reads",
    detail: `${path} is none of: MedQA, MedMCQA, PubMedQA, MMLU or TruthfulQA files, Anki packages and text exports, GIFT, Aiken, QTI, or Viva's own CSV and JSON.`,
  }),
  BANK_BROKEN: ({ path, reason }) => ({
    title: "The question bank cannot be read",
    detail: `${path}: ${reason}. Questions read before that are kept.`,
  }),
  BANK_MISSING: () => ({
    title: "The question bank is gone",
    detail: "It was removed. Removed banks can be restored for thirty days.",
  }),
  ITEM_MISSING: () => ({
    title: "The question is gone",
    detail: "Its bank was removed, or it was never there.",
  }),
  SESSION_MISSING: () => ({
    title: "The session is gone",
    detail: "It was removed. Its answers no longer count in the statistics.",
  }),
  ITEM_LOCKED: () => ({
    title: "This answer is locked",
    detail: "It was committed, or its time is up.",
  }),
  NOT_COMMITTED: () => ({
    title: "Answer first",
    detail: "The key and the model's opinion are shown once you have committed to an answer.",
  }),
  NOTHING_TO_PRACTISE: () => ({
    title: "No question is as you wish",
    detail: "Choose more banks, subjects or tags, or take out some of the conditions.",
  }),
  NOTHING_TO_UNDO: () => ({
    title: "There is nothing to take back",
    detail: "Only the last review can be taken back.",
  }),
  ...checkMessages,
  ...modelMessages,
  ...dataMessages,
  DISK_FULL: () => ({
    title: "The disk is full",
    detail: "Nothing more can be saved. Free some space, then try again; what was saved is safe.",
  }),
  DATA_READ_ONLY: (data) => ({
    title: "The data folder cannot be written",
    detail: `${data.folder} is read-only. Change its permissions, or start Viva with another data folder.`,
  }),
  DATA_DAMAGED: (data) => ({
    title: "The database is damaged",
    detail: damagedDetail(data),
  }),
  DATA_TOO_NEW: (data) => ({
    title: "The database is from a newer Viva",
    detail: `${data.path} was written by a later version. Install the newest Viva, or start this one with another data folder.`,
  }),
  ALREADY_RUNNING: (data) => ({
    title: "Viva is already running",
    detail: `Another Viva (process ${data.pid}) uses ${data.folder}. Use that one, close it, or choose another data folder.`,
  }),
  PORT_TAKEN: (data) => ({
    title: `Port ${data.port} is in use`,
    detail: "Choose another port, or leave the choice to Viva.",
  }),
  BAD_ARGUMENT: (data) => ({
    title: `${data.argument} is not right`,
    detail: `${data.reason}.`,
  }),
  HOST_ONLY: () => ({
    title: "This works in the desktop window only",
    detail: "Open Viva's desktop window, or choose a file by its path here.",
  }),
  INTERNAL: (data) => ({
    title: "Something went wrong inside Viva",
    detail: `The details are in the local log under ${data.reference}. Try again; nothing saved is lost.`,
  }),
};

/** Says a failure in words, for every screen and the terminal alike; a translation comes with messages of its own. */
export function describeFailure(failure: Failure, messages = failureMessages): FailureMessage {
  // A failure's data always belong to its code; the compiler cannot pair the two in a lookup.
  const describe = messages[failure.code] as (data: Failure["data"]) => FailureMessage;
  return describe(failure.data);
}
