import { RotateCcw, SlidersHorizontal } from "lucide-react";
import { Popover } from "radix-ui";
import type { CheckAnswer } from "../../../../electron/contract/check.ts";
import { checkTexts } from "../../app/checkTexts.ts";
import { useServices } from "../../app/services.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import popover from "../../ui/Popover.module.css";
import { hasEnded } from "./boardState.ts";
import styles from "./Columns.module.css";
import { engineFacts } from "./engineFacts.ts";
import { useStep } from "./useStep.ts";

type EngineDetailsProps = { readonly answer: CheckAnswer; readonly name: string };

/** With which settings an engine answered. */
export function EngineDetails({ answer, name }: EngineDetailsProps) {
  const { board } = useServices();
  const step = useStep();
  const title = checkTexts.column.details(name);
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <IconButton label={title}>
          <SlidersHorizontal aria-hidden="true" />
        </IconButton>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className={popover.content}
          aria-label={title}
          sideOffset={6}
          collisionPadding={12}
        >
          <p className={popover.title}>{title}</p>
          <dl className={styles.settings}>
            {engineFacts(answer).map(([fact, value]) => (
              <div key={fact}>
                <dt>{fact}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          {hasEnded(answer.state) && (
            <Button small onClick={() => void step(board.again(answer.column, null))}>
              <RotateCcw aria-hidden="true" />
              {checkTexts.column.anew}
            </Button>
          )}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
