import type { Question } from "../../contract/conversation.ts";
import type { Sources } from "../../contract/grounding.ts";
import type { Passage } from "../../contract/library.ts";
import { everywhere, type Library } from "../library/createLibrary.ts";
import type { LibraryStore, StoredMessage } from "../ports.ts";
import { questionText } from "../prompt/writeTask.ts";
import { choosePassages } from "./choosePassages.ts";

/** Enough for duplicates and for what the student takes out. */
const looked = 40;
/** A follow-up with fewer words than this is searched together with the question before it. */
const shortFollowUp = 6;

export type FoundSources = {
  readonly passages: readonly Passage[];
  /** False when a search was made and nothing to the point was found. */
  readonly relevant: boolean;
};

/** One letter alone is in any text. */
const searchable = /[\p{L}\p{N}]{2}|\p{Script=Han}/u;

const none: FoundSources = { passages: [], relevant: true };

/** The passages that a question is to be answered from; none without documents or without a wish for them. */
export async function findSources(
  {
    question,
    path,
    sources,
  }: {
    readonly question: Question;
    readonly path: readonly StoredMessage[];
    readonly sources: Sources;
  },
  library: Pick<Library, "search">,
  store: Pick<LibraryStore, "list">,
): Promise<FoundSources> {
  if (sources.mode === "none") return none;
  if (sources.mode === "auto" && store.list().length === 0) return none;
  const query = queryFor(question, path);
  if (query === "") return none;
  if (!searchable.test(query)) return { passages: [], relevant: false };
  const documents = sources.mode === "documents" ? sources.documents : [];
  const hits = await library.search(
    query,
    { ...everywhere, documents },
    looked + sources.without.length,
  );
  const without = new Set(sources.without);
  const passages = choosePassages(
    hits.filter(({ passageId }) => !without.has(passageId)),
    documents.length > 0 ? "chosen documents" : "library",
  );
  return { passages, relevant: passages.length > 0 };
}

function queryFor(question: Question, path: readonly StoredMessage[]): string {
  const asked = questionText(question);
  if (asked === "" || asked.split(/\s+/).length >= shortFollowUp) return asked;
  const before = path.findLast((message) => message.role === "question");
  return before?.role === "question" ? `${questionText(before.question)} ${asked}` : asked;
}
