import { useState } from "react";
import { useStore } from "zustand";
import type { EmbeddingState } from "../../../electron/contract/library.ts";
import { describeProblem } from "../app/problem.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { FolderBrowser } from "../models/FolderBrowser.tsx";
import { Button } from "../ui/Button.tsx";
import { Callout } from "../ui/Callout.tsx";
import { problemBesideState } from "./embeddingStore.ts";
import styles from "./Library.module.css";

/** The model that finds passages by meaning: its state, and the way to one. */
export function EmbeddingSection() {
  const { library } = useServices();
  const embedding = useStore(library.embedding.state, (state) => state.embedding);
  const problem = useStore(library.embedding.state, problemBesideState);
  const [browsing, setBrowsing] = useState(false);
  const words = text.library.embedding;
  if (embedding === null) return null;
  return (
    <details className={styles.section} open={embedding.kind !== "none"}>
      <summary className={styles.sectionTitle}>{words.heading}</summary>
      <div className={styles.sectionBody}>
        <p className={styles.hint}>{words.lead}</p>
        <State state={embedding} />
        {problem !== null && problem.code !== "CONNECTION_LOST" && (
          <Callout tone="danger" alert {...describeProblem(problem)} />
        )}
        <div className={styles.buttons}>
          <Button onClick={() => setBrowsing(true)}>
            {embedding.kind === "none" ? words.choose : words.chooseOther}
          </Button>
          {embedding.kind === "ready" && (
            <Button look="quiet" onClick={() => void library.embedding.unload()}>
              {words.unload}
            </Button>
          )}
        </div>
      </div>
      <FolderBrowser
        open={browsing}
        close={() => setBrowsing(false)}
        take={(path) => {
          setBrowsing(false);
          void library.embedding.load(path);
        }}
      />
    </details>
  );
}

function State({ state }: { readonly state: EmbeddingState }) {
  const { library } = useServices();
  const words = text.library.embedding;
  switch (state.kind) {
    case "none":
      return <p>{words.none}</p>;
    case "loading":
      return <p>{words.loading(fileName(state.path))}</p>;
    case "ready": {
      const { name, indexed, passages } = state;
      const done = indexed >= passages;
      return (
        <div className={styles.embedding}>
          <p className={styles.modelName}>{name}</p>
          {!done && <progress aria-label={words.progress} max={passages} value={indexed} />}
          <p className={styles.hint}>
            {done ? words.indexed(passages) : words.indexing(indexed, passages)}
          </p>
        </div>
      );
    }
    case "failed":
      return (
        <Callout tone="danger" {...describeProblem(state.failure)}>
          <Button small onClick={() => void library.embedding.load(state.path)}>
            {words.again}
          </Button>
        </Callout>
      );
  }
}

function fileName(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}
