import { ArrowUpRight } from "lucide-react";
import { useId } from "react";
import { useStore } from "zustand";
import { goTo, isAt } from "../app/routes.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { automatic } from "../ask/sourceChoice.ts";
import { useCanAsk } from "../ask/useCanAsk.ts";
import styles from "./SampleQuestions.module.css";

/** Where a new conversation begins. */
const fresh = { conversationId: null, parentId: null };

/** Questions that the study pack answers, each asked at once; one asked before there is a model waits in the composer. */
export function SampleQuestions() {
  const { ask, composer } = useServices();
  const canAsk = useCanAsk();
  const sending = useStore(ask.state, (state) => state.sending);
  const titleId = useId();
  const askNow = async (question: string) => {
    const asked = { task: "ask", text: question } as const;
    if (!canAsk) {
      composer.choose(automatic);
      composer.edit(asked);
      return composer.hold();
    }
    const sentTo = await ask.send(fresh, asked, automatic);
    if (sentTo !== null && isAt({ screen: "ask", conversationId: null })) {
      goTo({ screen: "ask", conversationId: sentTo });
    }
  };
  return (
    <section className={styles.samples} aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.title}>
        {text.welcome.samplesTitle}
      </h3>
      <ul className={styles.list}>
        {text.welcome.samples.map((question) => (
          <li key={question}>
            <button
              type="button"
              className={styles.sample}
              disabled={sending}
              onClick={() => void askNow(question)}
            >
              <span>{question}</span>
              <ArrowUpRight aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
