import { useId, useRef, type KeyboardEvent } from "react";
import type { AnswerMessage } from "../../../electron/contract/conversation.ts";
import { evidenceFor } from "../../../electron/contract/evidenceFor.ts";
import { nameWithAdapter } from "../../../electron/contract/nameWithAdapter.ts";
import { text } from "../app/text.ts";
import { isSingleKey } from "../commands/keys.ts";
import { useSingleKeys } from "../commands/useSingleKeys.ts";
import { isTyping, stepOf } from "./promptKeys.ts";
import { PromptRow } from "./PromptRow.tsx";
import styles from "./VerifyPanel.module.css";

/** What an answer asks to check, most dangerous first. J, K and the arrows move between its lines. */
export function VerifyPanel({ answer }: { readonly answer: AnswerMessage }) {
  const titleId = useId();
  const singleKeys = useSingleKeys();
  const list = useRef<HTMLOListElement>(null);
  const { prompts } = answer;
  const settled = prompts.filter((prompt) => prompt.decision !== null).length;

  const move = (event: KeyboardEvent) => {
    const step = isTyping(event) ? null : stepOf(event);
    const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-prompt]") ?? [])];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    if (step === null || at === -1 || (!singleKeys && isSingleKey(event))) return;
    event.preventDefault();
    rows[at + step]?.focus();
  };

  return (
    <section className={styles.panel} aria-labelledby={titleId}>
      <header className={styles.head}>
        <h3 id={titleId} className={styles.title}>
          {text.verify.panel}
        </h3>
        <span className={styles.progress}>{text.verify.progress(settled, prompts.length)}</span>
        <span className={styles.keys}>{text.verify.keysHint}</span>
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys that move between lines */}
      <ol ref={list} className={styles.list} onKeyDown={move}>
        {prompts.map((prompt, n) => (
          <li key={prompt.id}>
            <PromptRow
              prompt={prompt}
              number={n + 1}
              of={prompts.length}
              model={nameWithAdapter(answer.model.name, answer.model.adapter)}
              evidence={evidenceFor(prompt, answer)}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
