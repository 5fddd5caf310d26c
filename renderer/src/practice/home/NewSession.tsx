import { GraduationCap, Timer } from "lucide-react";
import { useEffect } from "react";
import { useStore } from "zustand";
import type { Bank } from "../../../../electron/contract/bank.ts";
import {
  examBlock,
  sessionMode,
  type SessionMode,
} from "../../../../electron/contract/practice.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { commandTexts } from "../../app/commandTexts.ts";
import { useCommands } from "../../commands/useCommands.ts";
import { Builder } from "./Builder.tsx";
import { planOf } from "./builderStore.ts";
import styles from "./Home.module.css";

const icons = { tutor: GraduationCap, exam: Timer } as const;

/** Two kinds of session to begin with; choosing one opens what can be chosen about it. */
export function NewSession({ banks }: { readonly banks: readonly Bank[] }) {
  const { practice } = useServices();
  const builder = useStore(practice.builder.state);
  const { mode } = builder;
  const plan = planOf(builder);
  useEffect(() => void practice.builder.keepTo(banks.map((bank) => bank.id)), [practice, banks]);
  const words = text.banks.home;
  const lead: Record<SessionMode, string> = {
    tutor: words.presets.tutor,
    exam: words.presets.exam(examBlock.items, examBlock.seconds / 60),
  };
  useCommands(
    sessionMode.options.map((one) => ({
      id: `new-session-${one}`,
      name: commandTexts.newSession(words.modes[one]),
      icon: icons[one],
      run: () => practice.builder.choose(one),
    })),
  );
  return (
    <section className={styles.group} aria-labelledby="new-heading">
      <h2 id="new-heading" className={styles.title}>
        {words.newTitle}
      </h2>
      <div className={styles.presets}>
        {sessionMode.options.map((one) => {
          const Icon = icons[one];
          return (
            <button
              key={one}
              type="button"
              className={styles.preset}
              aria-expanded={mode === one}
              aria-controls="builder"
              onClick={() => practice.builder.choose(mode === one ? null : one)}
            >
              <Icon aria-hidden="true" />
              <strong>{words.modes[one]}</strong>
              <span>{lead[one]}</span>
            </button>
          );
        })}
      </div>
      <div id="builder">
        {plan !== null && <Builder key={plan.mode} plan={plan} banks={banks} />}
      </div>
    </section>
  );
}
