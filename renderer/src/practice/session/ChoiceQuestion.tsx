import type { RefObject } from "react";
import type { Response, ShownItem } from "../../../../electron/contract/practice.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { ItemImages } from "../ItemImages.tsx";
import { ConfidenceChoice } from "./ConfidenceChoice.tsx";
import { OptionChoice } from "./OptionChoice.tsx";
import styles from "./Question.module.css";
import { StemText } from "./StemText.tsx";
import type { SessionActions } from "./useSessionActions.ts";

type ChoiceQuestionProps = {
  readonly content: Extract<ShownItem["content"], { kind: "choice" }>;
  readonly response: Response;
  readonly open: boolean;
  /** Why there is neither an answer to give nor feedback; null where there is either. */
  readonly shut: string | null;
  /** The options are shown here until the feedback shows them with their reasons. */
  readonly shown: boolean;
  readonly confidence: RefObject<HTMLFieldSetElement | null>;
  readonly actions: SessionActions;
};

/** A question: what is read first, the stem, its pictures and the options. */
export function ChoiceQuestion(props: ChoiceQuestionProps) {
  const { content, response, open, shut, shown, confidence, actions } = props;
  const { session: store } = useServices();
  const { place } = response;
  return (
    <div className={styles.question}>
      {content.context !== "" && (
        <details className={styles.context} open>
          <summary className={styles.contextName}>{text.practice.context}</summary>
          <p className={styles.prose}>{content.context}</p>
        </details>
      )}
      <StemText
        stem={content.stem}
        marks={response.marks}
        editable={open}
        marking={actions.marking}
        leaveMarking={actions.leaveMarking}
        change={(marks) => store.respond(place, { marks })}
      />
      <ItemImages images={content.images} />
      {shown && (
        <>
          <OptionChoice
            options={content.options}
            response={response}
            open={open}
            act={actions.act}
          />
          {open && (
            <ConfidenceChoice
              group={confidence}
              value={response.confidence}
              choose={(chosen) => actions.act({ type: "confidence", confidence: chosen })}
            />
          )}
          {shut !== null && <p className={styles.locked}>{shut}</p>}
        </>
      )}
    </div>
  );
}
