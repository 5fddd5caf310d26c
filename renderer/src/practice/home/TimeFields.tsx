import type { Timing } from "../../../../electron/contract/practice.ts";
import { text } from "../../app/text.ts";
import { NumberField } from "../banks/NumberField.tsx";
import styles from "./Builder.module.css";
import { Segments } from "./Segments.tsx";

/** What is offered at first: the pace of the usual exam block. */
const usual = {
  none: { per: "none" },
  item: { per: "item", seconds: 90 },
  block: { per: "block", seconds: 3600 },
} as const;

/** Within the contract's 5 to 86,400 seconds. */
const secondsRange = [5, 3600] as const;
const minutesRange = [1, 1440] as const;

type TimeFieldsProps = {
  readonly timing: Timing;
  readonly change: (timing: Timing) => void;
  /** Told whether what was typed makes sense. */
  readonly fits: (fits: boolean) => void;
};

/** No limit, seconds for each item, or minutes for the block. */
export function TimeFields({ timing, change, fits }: TimeFieldsProps) {
  const words = text.banks.home;
  const choose = (per: Timing["per"]) => {
    fits(true);
    change(usual[per]);
  };
  const save = (value: number | null, secondsEach: number) => {
    fits(value !== null);
    if (value !== null && timing.per !== "none") {
      change({ per: timing.per, seconds: value * secondsEach });
    }
  };
  return (
    <div className={styles.stack}>
      <Segments
        label={words.time}
        options={["none", "item", "block"] as const}
        names={words.timings}
        value={timing.per}
        choose={choose}
      />
      {timing.per === "item" && (
        <NumberField
          key="item"
          label={words.seconds}
          range={secondsRange}
          value={timing.seconds}
          save={(seconds) => save(seconds, 1)}
        />
      )}
      {timing.per === "block" && (
        <NumberField
          key="block"
          label={words.minutes}
          range={minutesRange}
          value={Math.max(1, Math.round(timing.seconds / 60))}
          save={(minutes) => save(minutes, 60)}
        />
      )}
    </div>
  );
}
