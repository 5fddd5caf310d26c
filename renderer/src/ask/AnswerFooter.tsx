import { ListChecks, RefreshCw } from "lucide-react";
import { useEffect, useState } from "react";
import type { AnswerMessage } from "../../../electron/contract/conversation.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { CheckEntry } from "../check/home/CheckEntry.tsx";
import { Button, IconButton } from "../ui/Button.tsx";
import { CopyButton } from "../ui/CopyButton.tsx";
import { copyWords } from "./copyWords.ts";
import { rateOf, type Live, type Phase } from "./liveAnswer.ts";
import styles from "./Messages.module.css";
import { useCanAsk } from "./useCanAsk.ts";
import { VersionSwitch } from "./VersionSwitch.tsx";

type AnswerFooterProps = { readonly message: AnswerMessage; readonly live: Live | undefined };

/** One row under an answer, as high while it is written as afterwards. */
export function AnswerFooter({ message, live }: AnswerFooterProps) {
  return (
    <footer className={styles.footer} data-answer-end={live === undefined ? "" : undefined}>
      {live === undefined ? (
        <Finished message={message} />
      ) : (
        <Writing message={message} live={live} />
      )}
    </footer>
  );
}

const tickMs = 500;

function Writing({ message, live }: { readonly message: AnswerMessage; readonly live: Live }) {
  const now = useTick();
  const rate = rateOf(live, now);
  const facts = [
    phaseWords(live.phase),
    live.generated > 0 ? text.ask.tokens(live.generated) : null,
    rate === null ? null : text.ask.rate(rate),
    text.duration(Math.max(0, (now - message.createdAt) / 1000)),
  ].filter((fact) => fact !== null);
  return (
    <>
      <span className={styles.pulse} aria-hidden="true" />
      <span className={styles.facts}>{facts.join(" · ")}</span>
    </>
  );
}

/** The wall clock, twice a second. */
function useTick(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tickMs);
    return () => clearInterval(timer);
  }, []);
  return now;
}

function phaseWords(phase: Phase): string {
  switch (phase.kind) {
    case "starting":
      return text.ask.starting;
    case "waiting":
      return text.ask.waiting(phase.ahead);
    case "reading":
      return text.ask.reading(phase.percent);
    case "writing":
      return text.ask.writing;
    case "lost":
      return text.ask.lineLost;
  }
}

function Finished({ message }: { readonly message: AnswerMessage }) {
  const { ask } = useServices();
  const canAsk = useCanAsk();
  const open = message.prompts.filter((prompt) => prompt.decision === null).length;
  const stop = message.stop === null ? null : text.stops[message.stop];
  return (
    <>
      {stop !== null && <span className={styles.facts}>{stop}</span>}
      <details className={styles.facts}>
        <summary>{text.ask.details}</summary>
        {madeWith(message)}
      </details>
      {open > 0 && (
        <Button small look="quiet" onClick={() => focusFirstOpen(message)}>
          <ListChecks aria-hidden="true" />
          {text.verify.openBelow(open)}
        </Button>
      )}
      <span className={styles.tools}>
        <VersionSwitch message={message} />
        <CopyButton
          iconOnly
          value={copyWords(message)}
          label={text.ask.copyAnswer}
          done={text.app.copied}
        />
        {message.text !== "" && (
          <CheckEntry
            iconOnly
            question={{ from: "ask", answerId: message.id, sources: message.sources }}
          />
        )}
        <IconButton
          label={text.ask.regenerate}
          disabled={!canAsk}
          onClick={() => void ask.regenerate(message.id)}
        >
          <RefreshCw aria-hidden="true" />
        </IconButton>
      </span>
    </>
  );
}

/** The model's file and how fast it was, for whoever asks. */
function madeWith({ model, tokens, timings }: AnswerMessage): string {
  return [
    model.quantization,
    text.ask.profile(model.profile),
    tokens === null ? null : text.ask.counts(tokens.prompt, tokens.cached, tokens.generated),
    timings === null ? null : text.ask.rate(timings.generatePerSecond),
  ]
    .filter((fact) => fact !== null)
    .join(" · ");
}

/** What is to verify stands below, often out of sight. */
function focusFirstOpen({ prompts }: AnswerMessage): void {
  const first = prompts.find((prompt) => prompt.decision === null);
  if (first === undefined) return;
  document.querySelector<HTMLElement>(`[data-prompt="${first.id}"]`)?.focus();
}
