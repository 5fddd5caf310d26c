import { ArrowLeft, Eye, EyeOff, Lock, type LucideIcon } from "lucide-react";
import { useId, useState } from "react";
import type { Check } from "../../../../electron/contract/check.ts";
import { checkTexts } from "../../app/checkTexts.ts";
import { formatRoute, type Route } from "../../app/routes.ts";
import { Button } from "../../ui/Button.tsx";
import { blindNote, type BlindNote as BlindNoteKind } from "./blindNote.ts";
import { BoardActions } from "./BoardActions.tsx";
import styles from "./Board.module.css";
import { CheckTags } from "./CheckTags.tsx";
import { questionId } from "./questionId.ts";
import { shortQuestion } from "./shortQuestion.ts";

/** The question, where it came from, how it is checked, and what can be done with the whole. */
export function BoardHead({ check }: { readonly check: Check }) {
  return (
    <header className={styles.head}>
      <div className={styles.bar}>
        <a className={styles.back} href={formatRoute({ screen: "check", part: "start" })}>
          <ArrowLeft aria-hidden="true" />
          {checkTexts.toChecks}
        </a>
        <BoardActions check={check} />
      </div>
      <Question question={check.question} />
      <div className={styles.facts}>
        <Origin check={check} />
        {check.topic !== "" && <span>{check.topic}</span>}
        <BlindNote check={check} />
        <CheckTags tags={check.tags} />
      </div>
    </header>
  );
}

/** Options of a question and the like are read at once; longer ones when they are asked for. */
const shownAtOnce = 600;

/** A long question shows its beginning only, until the whole is asked for. */
function Question({ question }: { readonly question: string }) {
  const { short, rest } = shortQuestion(question);
  const [whole, setWhole] = useState(rest.length <= shownAtOnce);
  const id = useId();
  return (
    <div className={styles.question}>
      <h1 id={questionId} className={styles.title}>
        {short}
      </h1>
      {rest !== "" && (
        <>
          {whole && (
            <p id={id} className={styles.whole}>
              {rest}
            </p>
          )}
          <Button
            small
            look="quiet"
            className={styles.more}
            aria-expanded={whole}
            aria-controls={whole ? id : undefined}
            onClick={() => setWhole(!whole)}
          >
            {whole ? checkTexts.less : checkTexts.more}
          </Button>
        </>
      )}
    </div>
  );
}

function Origin({ check: { origin } }: { readonly check: Check }) {
  const name = checkTexts.from[origin.kind];
  const route = originRoute(origin);
  return <span>{route === null ? name : <a href={formatRoute(route)}>{name}</a>}</span>;
}

function originRoute(origin: Check["origin"]): Route | null {
  switch (origin.kind) {
    case "typed":
      return null;
    case "ask":
      return {
        screen: "ask",
        conversationId: origin.conversationId,
        answerId: origin.answerId,
      };
    case "item":
      return { screen: "bank", bankId: origin.bankId };
  }
}

const blindIcons: Record<BlindNoteKind, LucideIcon> = {
  blind: Lock,
  practice: Lock,
  willBeBlind: EyeOff,
  willHaveSeen: Eye,
  seen: Eye,
  open: Eye,
  notBlind: Eye,
};

function BlindNote({ check }: { readonly check: Check }) {
  const kind = blindNote(check);
  const Icon = blindIcons[kind];
  return (
    <span className={styles.blind}>
      <Icon aria-hidden="true" />
      {checkTexts[kind]}
    </span>
  );
}
