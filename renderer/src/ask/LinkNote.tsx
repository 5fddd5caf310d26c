import { Link2 } from "lucide-react";
import { Popover } from "radix-ui";
import type { ReactNode } from "react";
import { text } from "../app/text.ts";
import { CopyButton } from "../ui/CopyButton.tsx";
import popover from "../ui/Popover.module.css";
import styles from "./Markdown.module.css";

type LinkNoteProps = { readonly address: string; readonly children: ReactNode };

/** A link that never opens: it shows its host, and on request its whole address to copy. */
export function LinkNote({ address, children }: LinkNoteProps) {
  const host = hostOf(address);
  if (host === null) return <span>{children}</span>;
  return (
    <Popover.Root>
      <Popover.Trigger className={styles.link}>
        {children} <span className={styles.host}>({host})</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className={popover.content} sideOffset={4} aria-label={text.ask.linkTitle}>
          <p className={popover.title}>
            <Link2 aria-hidden="true" /> {text.ask.linkTitle}
          </p>
          <p className={styles.address}>{address}</p>
          <p className={popover.detail}>{text.ask.linkDetail}</p>
          <CopyButton value={address} label={text.app.copy} done={text.app.copied} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** The host of an address that leaves this computer, or null for anything else. */
function hostOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol === "mailto:") return url.pathname;
  return url.host === "" ? null : url.host;
}
