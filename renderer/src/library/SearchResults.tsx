import { useStore } from "zustand";
import type { SearchResult } from "../../../electron/contract/library.ts";
import { describeProblem } from "../app/problem.ts";
import { formatRoute, readerRoute } from "../app/routes.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { Callout } from "../ui/Callout.tsx";
import { KindIcon } from "./KindIcon.tsx";
import { placeMarks } from "./placeMarks.ts";
import styles from "./Search.module.css";
import { mostFound } from "./searchStore.ts";

/** The passages that were found, best first; each opens the reader at its words. */
export function SearchResults() {
  const { library } = useServices();
  const { results, searched, searching, problem } = useStore(library.search.state);
  const words = text.library.search;
  const found = words.found(results.length, results.length >= mostFound);
  const said = searched === null || searching ? words.searching : found;
  return (
    <section className={styles.part} aria-labelledby="found-heading" aria-busy={searching}>
      <header className={styles.head}>
        <h2 id="found-heading" className={styles.title}>
          {words.heading}
        </h2>
        <output className={styles.amount}>{said}</output>
      </header>
      {problem !== null && problem.code !== "CONNECTION_LOST" && (
        <Callout tone="danger" alert {...describeProblem(problem)} />
      )}
      {searched !== null && results.length === 0 && (
        <div className={styles.none}>
          <p>{words.none(searched)}</p>
          <p className={styles.hint}>{words.noneDetail}</p>
        </div>
      )}
      <ol className={styles.results}>
        {results.map((result) => (
          <li key={result.passageId}>
            <Result result={result} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Result({ result }: { readonly result: SearchResult }) {
  const { documentId, title, page, start, end, heading, text: words, marks, kind } = result;
  const where = text.library.place(result);
  const parts = placeMarks(
    words,
    { start: 0, end: words.length },
    marks.map((mark) => ({ start: mark.start, end: mark.end, kind: "found" as const })),
  );
  return (
    <a className={styles.result} href={formatRoute(readerRoute(documentId, { page, start, end }))}>
      <span className={styles.source}>
        <KindIcon kind={kind} />
        <span className={styles.name}>{title}</span>
        <span className={styles.page}>{where}</span>
      </span>
      {heading.length > 0 && <span className={styles.path}>{heading.join(" › ")}</span>}
      <span className={styles.words}>
        {parts.map((part) =>
          part.mark === null ? part.text : <mark key={part.start}>{part.text}</mark>,
        )}
      </span>
    </a>
  );
}
