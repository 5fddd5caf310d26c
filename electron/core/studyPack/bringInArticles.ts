import { gatherDocument } from "../library/gatherDocument.ts";
import { packOrigin, type PackArticle, type PackDocument, type Ports } from "../ports.ts";

type Dependencies = Pick<Ports, "store" | "originals" | "ownFiles" | "clock">;
type Wanted = { readonly article: PackArticle; readonly sha256: string; readonly bytes: number };

/**
 * Brings articles into the library, each whole or not at all: those that were never here, and new versions of those that
 * are. What the student removed stays away. Tells how many of them are dealt with. Done again after it was cut off, it
 * goes on. Failed as Documents.parse, Originals.take and LibraryStore.add; ends early when the signal aborts.
 */
export async function bringInArticles(
  articles: readonly PackArticle[],
  /** Names of articles that were brought in before. */
  before: ReadonlySet<string>,
  { store, originals, ownFiles, clock }: Dependencies,
  {
    dealtWith,
    signal,
  }: { readonly dealtWith: (count: number) => void; readonly signal: AbortSignal },
): Promise<void> {
  const here = new Map(store.studyPack.documents().map((document) => [document.name, document]));
  const wanted: Wanted[] = [];
  for (const article of articles) {
    if (signal.aborted) return;
    if (!mayComeIn(here.get(article.name), before.has(article.name))) continue;
    const { sha256, bytes } = await originals.take(article.path, signal);
    if (here.get(article.name)?.sha256 !== sha256) wanted.push({ article, sha256, bytes });
  }
  let done = articles.length - wanted.length;
  dealtWith(done);
  let gather = gatherDocument();
  const queue = wanted.values();
  const paths = wanted.map(({ article }) => article.path);
  for await (const event of ownFiles.documents(paths, signal)) {
    const parsed = gather(event);
    if (parsed === null) continue;
    gather = gatherDocument();
    const next = queue.next().value;
    if (next === undefined) return;
    const { article, sha256, bytes } = next;
    const fileName = article.path.split(/[\\/]/).at(-1) ?? article.name;
    store.library.add(
      {
        ...parsed,
        id: crypto.randomUUID(),
        title: parsed.title ?? article.name,
        fileName,
        bytes,
        sha256,
        folder: null,
        origin: packOrigin + article.name,
        addedAt: clock.now(),
        ocr: false,
        tags: article.tags,
      },
      null,
    );
    done += 1;
    dealtWith(done);
  }
}

/** One that was brought in and is not here any more was removed so long ago that it is gone for good. */
function mayComeIn(document: PackDocument | undefined, wasBefore: boolean): boolean {
  return document === undefined ? !wasBefore : document.state === "current";
}
