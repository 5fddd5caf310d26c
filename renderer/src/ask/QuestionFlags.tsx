import type { Flag, FlagKind } from "../../../electron/contract/flag.ts";
import { text } from "../app/text.ts";
import { Callout } from "../ui/Callout.tsx";
import { flagIcons } from "./FlagParts.tsx";
import styles from "./Messages.module.css";

/** The gravest first. */
const order: readonly FlagKind[] = ["emergency", "personalAdvice", "patientData"];

/** What the question itself gave reason to say, under it. */
export function QuestionFlags({ flags }: { readonly flags: readonly Flag[] }) {
  const kinds = order.filter((kind) => flags.some((flag) => flag.kind === kind));
  if (kinds.length === 0) return null;
  return (
    <aside className={styles.questionFlags} aria-label={text.ask.questionFlags}>
      {kinds.map((kind) => {
        const Icon = flagIcons[kind];
        const explanations = flags
          .filter((flag) => flag.kind === kind)
          .map((flag) => flag.explanation);
        return (
          <Callout
            key={kind}
            tone={kind === "emergency" ? "danger" : "caution"}
            icon={<Icon aria-hidden="true" />}
            title={text.flags[kind]}
            detail={[...new Set(explanations)].join(" ")}
          />
        );
      })}
    </aside>
  );
}
