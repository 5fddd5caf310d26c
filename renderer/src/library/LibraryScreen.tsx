import { useState } from "react";
import { useStore } from "zustand";
import { describeProblem, type Problem } from "../app/problem.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { useWindowTitle } from "../app/useWindowTitle.ts";
import { Callout } from "../ui/Callout.tsx";
import { AddButtons } from "./AddButtons.tsx";
import { DocumentList } from "./DocumentList.tsx";
import { DropTarget } from "./DropTarget.tsx";
import { EmbeddingSection } from "./EmbeddingSection.tsx";
import { EmptyLibrary } from "./EmptyLibrary.tsx";
import { ImportNews } from "./ImportNews.tsx";
import { ImportPanel } from "./ImportPanel.tsx";
import styles from "./Library.module.css";
import { PackProgress } from "./PackProgress.tsx";
import { SearchBox } from "./SearchBox.tsx";
import { SearchResults } from "./SearchResults.tsx";
import { splitPack } from "./splitPack.ts";
import { WatchedFolders } from "./WatchedFolders.tsx";

/** The student's own documents: add them, find something in them, keep them in order. */
export function LibraryScreen() {
  const { library } = useServices();
  // As state: what is inside is laid out before a ref to what is around it is set.
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const { documents, loaded, problem } = useStore(library.documents.state);
  const searching = useStore(library.search.state, (state) => state.query.trim() !== "");
  const importProblem = useStore(library.imports.state, (state) => state.problem);
  // What came with Viva is not the student's own.
  const empty = loaded && splitPack(documents).own.length === 0;

  useWindowTitle(text.library.title);
  return (
    <DropTarget
      title={text.library.add.drop}
      detail={text.library.add.kinds}
      take={({ files, skipped }) => void library.uploads.add(files, skipped)}
    >
      <div className={styles.screen} ref={setScroller}>
        <div className={styles.column}>
          <header className={styles.head}>
            <div>
              <h1 className={styles.heading}>{text.library.title}</h1>
              <p className={styles.lead}>{text.library.lead}</p>
            </div>
            {!empty && <AddButtons />}
          </header>
          <Trouble problem={problem} />
          <Trouble problem={importProblem} />
          {documents.length > 0 && <SearchBox />}
          {documents.length > 0 && searching && <SearchResults />}
          <PackProgress />
          <ImportPanel />
          {empty && !searching && <EmptyLibrary />}
          {documents.length > 0 && !searching && scroller !== null && (
            <DocumentList scroller={scroller} />
          )}
          {loaded && <WatchedFolders />}
          {documents.length > 0 && <EmbeddingSection />}
        </div>
      </div>
      <ImportNews />
    </DropTarget>
  );
}

/** Why something failed, until it is tried again; a broken line is told above the whole page. */
function Trouble({ problem }: { readonly problem: Problem | null }) {
  const [dismissed, setDismissed] = useState<Problem | null>(null);
  if (problem === null || problem === dismissed || problem.code === "CONNECTION_LOST") return null;
  return (
    <Callout tone="danger" alert {...describeProblem(problem)}>
      <button type="button" className={styles.textButton} onClick={() => setDismissed(problem)}>
        {text.app.dismiss}
      </button>
    </Callout>
  );
}
