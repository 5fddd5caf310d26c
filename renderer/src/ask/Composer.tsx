import { ArrowUp, Square } from "lucide-react";
import { useEffect, useEffectEvent } from "react";
import { useStore } from "zustand";
import type { Sources } from "../../../electron/contract/grounding.ts";
import type { ModelState } from "../../../electron/contract/models.ts";
import { describeProblem } from "../app/problem.ts";
import { goTo, isAt } from "../app/routes.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { isThere } from "../models/isThere.ts";
import { Button } from "../ui/Button.tsx";
import { Callout } from "../ui/Callout.tsx";
import { DemoWithoutPack } from "../welcome/DemoWithoutPack.tsx";
import type { Place } from "./askStore.ts";
import { BudgetBar } from "./BudgetBar.tsx";
import styles from "./Composer.module.css";
import { ComposerSources } from "./ComposerSources.tsx";
import { isBlank, toQuestion } from "./drafts.ts";
import { LengthNews } from "./LengthNews.tsx";
import { ModelLine } from "./ModelLine.tsx";
import { QuestionFields } from "./QuestionFields.tsx";
import { noSources } from "./sourceChoice.ts";
import { SourcesControl } from "./SourcesControl.tsx";
import { TaskStarters } from "./TaskStarters.tsx";

type ComposerProps = {
  readonly place: Place;
  /** False while the end of the conversation is not yet known. */
  readonly known: boolean;
  /** The answer of this conversation that is being written, if any. */
  readonly writing: string | null;
};

/** Where a question is written and sent, or the answer being written is stopped. */
export function Composer({ place, known, writing }: ComposerProps) {
  const { ask, composer, models, connection } = useServices();
  const { draft, budget, counting, outdated, held, sources } = useStore(composer.state);
  const sending = useStore(ask.state, (state) => state.sending);
  const problem = useStore(ask.state, (state) => state.problem);
  const model = useStore(models.state, (state) => state.model);
  const connected = useStore(connection, (state) => state.kind === "open");
  const overBy = budget === null || outdated ? 0 : budget.overBy;
  const ready = isThere(model) && connected && known;
  const sendable = !isBlank(draft) && overBy === 0 && !sending && writing === null;
  const { conversationId, parentId } = place;

  useEffect(() => {
    composer.moveTo({ conversationId, parentId });
  }, [composer, conversationId, parentId]);

  const send = async (sources: Sources) => {
    composer.release();
    const sentTo = await ask.send(place, toQuestion(draft), sources);
    if (sentTo === null) return;
    composer.clear(conversationId, draft, sentTo);
    // Whoever has moved on meanwhile stays where they are.
    if (conversationId === null && isAt({ screen: "ask", conversationId })) {
      goTo({ screen: "ask", conversationId: sentTo });
    }
  };
  const submit = () => {
    if (!sendable) return;
    if (ready) void send(composer.sourcesNow());
    else if (isComing(model)) composer.hold();
  };

  const sendHeld = useEffectEvent(() => void send(composer.sourcesNow()));
  // What is held for one conversation is not sent in another that is about to leave the screen.
  const here = useStore(composer.state, (state) => state.place.conversationId === conversationId);
  const goesNow = held && here && ready && sendable;
  useEffect(() => {
    if (goesNow) sendHeld();
  }, [goesNow]);

  return (
    <div className={styles.dock}>
      <form
        className={styles.composer}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {problem !== null && (
          <Callout tone="danger" alert {...describeProblem(problem)}>
            <Button small onClick={ask.dismissProblem}>
              {text.app.dismiss}
            </Button>
          </Callout>
        )}
        <ModelLine model={model} />
        <DemoWithoutPack />
        <div className={styles.beside}>
          <TaskStarters task={draft.task} choose={(task) => composer.edit({ task })} />
        </div>
        <ComposerSources
          place={place}
          free={ready && sendable}
          sendAlone={() => void send(noSources)}
        />
        <div className={styles.box}>
          <QuestionFields
            key={place.conversationId}
            question={draft}
            change={composer.edit}
            submit={submit}
            label={text.ask.composer}
            takesFocus
          />
          <div className={styles.row}>
            <SourcesControl choice={sources} choose={composer.choose} />
            <span className={overBy > 0 ? styles.over : styles.keys}>
              {overBy > 0 ? text.budget.overBy(overBy) : held ? text.ask.held : text.ask.keys}
            </span>
            <LengthNews overBy={budget?.overBy ?? 0} otherwise={held ? text.ask.held : ""} />
            {writing === null ? (
              <Button
                type="submit"
                look="primary"
                disabled={!sendable || held || !(ready || isComing(model))}
              >
                <ArrowUp aria-hidden="true" />
                {text.ask.send}
              </Button>
            ) : (
              <Button look="plain" onClick={() => void ask.stop(writing)}>
                <Square aria-hidden="true" />
                {text.ask.stop}
              </Button>
            )}
          </div>
        </div>
        <div className={styles.beside}>
          <BudgetBar
            label={text.budget.title}
            budget={isBlank(draft) ? null : budget}
            counting={counting && ready && !isBlank(draft)}
            outdated={outdated}
          />
        </div>
      </form>
    </div>
  );
}

/** True while it is only a matter of time until there is a model, or while that is not yet known. */
function isComing(model: ModelState | null): boolean {
  return model === null || (model.kind !== "none" && model.kind !== "failed");
}
