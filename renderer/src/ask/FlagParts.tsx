import {
  BookMarked,
  CalendarClock,
  FlaskConical,
  IdCard,
  Infinity as InfinitySign,
  Pill,
  Siren,
  Stethoscope,
  type LucideIcon,
} from "lucide-react";
import { Popover } from "radix-ui";
import { createContext, use, useRef, useState, type ReactNode } from "react";
import type { Flag, FlagKind } from "../../../electron/contract/flag.ts";
import { text } from "../app/text.ts";
import popover from "../ui/Popover.module.css";
import styles from "./FlagParts.module.css";
import { useHover } from "./useHover.ts";

/** The flags of the text around, by number. */
export const FlagsContext = createContext<readonly Flag[]>([]);

/** Kinds differ by shape and word, not by colour alone. */
export const flagIcons: Record<FlagKind, LucideIcon> = {
  dose: Pill,
  labCutoff: FlaskConical,
  guideline: BookMarked,
  afterCutoff: CalendarClock,
  absolute: InfinitySign,
  patientData: IdCard,
  emergency: Siren,
  personalAdvice: Stethoscope,
};

/** The words that raised a flag. */
export function FlagMark({ children }: { readonly children: ReactNode }) {
  return <span className={styles.mark}>{children}</span>;
}

/** One chip for each kind of flag in a sentence; numbers is a list such as "0,2". */
export function FlagChips({ numbers }: { readonly numbers: string }) {
  const all = use(FlagsContext);
  const raised = numbers.split(",").flatMap((number) => all[Number(number)] ?? []);
  const kinds = [...new Set(raised.map((flag) => flag.kind))];
  return kinds.map((kind) => (
    <FlagChip
      key={kind}
      kind={kind}
      explanations={[
        ...new Set(raised.filter((flag) => flag.kind === kind).map((flag) => flag.explanation)),
      ]}
    />
  ));
}

type FlagChipProps = { readonly kind: FlagKind; readonly explanations: readonly string[] };

const hoverMs = 120;

/** Opens on hover, focus and click; the focus stays on the chip. */
function FlagChip({ kind, explanations }: FlagChipProps) {
  const [open, setOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const soon = (next: boolean) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(next), hoverMs);
  };
  const atOnce = (next: boolean) => {
    clearTimeout(timer.current);
    setOpen(next);
  };
  const button = useRef<HTMLButtonElement>(null);
  const hover = useHover(soon);
  const Icon = flagIcons[kind];
  const name = text.flags[kind];
  return (
    <Popover.Root open={open} onOpenChange={atOnce}>
      <Popover.Anchor asChild>
        <button
          ref={button}
          type="button"
          className={styles.chip}
          aria-label={text.ask.flagMore(name, explanations.join(" "))}
          aria-expanded={open}
          onClick={() => atOnce(true)}
          onFocus={() => atOnce(true)}
          onBlur={() => atOnce(false)}
          {...hover}
        >
          <Icon aria-hidden="true" />
          {name}
        </button>
      </Popover.Anchor>
      <Popover.Portal>
        <Popover.Content
          className={popover.content}
          aria-label={name}
          side="top"
          sideOffset={6}
          collisionPadding={12}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          // The chip says itself what a press of it and its focus do.
          onInteractOutside={(event) => {
            const { target } = event;
            if (target instanceof Node && button.current?.contains(target)) event.preventDefault();
          }}
          onPointerEnter={() => soon(true)}
          onPointerLeave={() => soon(false)}
        >
          <p className={popover.title}>
            <Icon aria-hidden="true" /> {name}
          </p>
          {explanations.map((explanation) => (
            <p key={explanation} className={popover.detail}>
              {explanation}
            </p>
          ))}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
