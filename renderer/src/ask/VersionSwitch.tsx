import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ConversationMessage } from "../../../electron/contract/conversation.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { IconButton } from "../ui/Button.tsx";
import { useIsAnswering } from "./useCanAsk.ts";
import styles from "./Messages.module.css";

/** Goes between the versions of a message; nothing when there is only one. */
export function VersionSwitch({ message }: { readonly message: ConversationMessage }) {
  const { ask } = useServices();
  const answering = useIsAnswering();
  const { versions } = message;
  if (versions.length < 2) return null;
  const at = versions.indexOf(message.id);
  const step = (by: number) => {
    const next = versions[at + by];
    if (next !== undefined) void ask.show(next);
  };
  return (
    <fieldset className={styles.versions} aria-label={text.ask.versions}>
      <IconButton label={text.ask.earlier} off={answering || at <= 0} onClick={() => step(-1)}>
        <ChevronLeft aria-hidden="true" />
      </IconButton>
      <span className={styles.versionOf}>{text.ask.versionOf(at + 1, versions.length)}</span>
      <IconButton
        label={text.ask.later}
        off={answering || at >= versions.length - 1}
        onClick={() => step(1)}
      >
        <ChevronRight aria-hidden="true" />
      </IconButton>
    </fieldset>
  );
}
