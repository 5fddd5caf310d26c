import { RadioGroup } from "radix-ui";
import { useId } from "react";
import { Unseen } from "../../ui/Unseen.tsx";
import styles from "./Builder.module.css";

type SegmentsProps<T extends string> = {
  readonly label: string;
  /** Told to the ear only: what is chosen speaks for itself. */
  readonly labelUnseen?: boolean;
  readonly options: readonly T[];
  readonly names: Readonly<Record<T, string>>;
  readonly value: T;
  readonly choose: (value: T) => void;
};

/** One of a few, side by side. */
export function Segments<T extends string>({
  label,
  labelUnseen = false,
  options,
  names,
  value,
  choose,
}: SegmentsProps<T>) {
  const id = useId();
  const name = (
    <span className={styles.legend} id={id}>
      {label}
    </span>
  );
  return (
    <div className={styles.group}>
      {labelUnseen ? <Unseen>{name}</Unseen> : name}
      <RadioGroup.Root
        className={styles.segments}
        aria-labelledby={id}
        value={value}
        onValueChange={(chosen) => {
          const option = options.find((one) => one === chosen);
          if (option !== undefined) choose(option);
        }}
      >
        {options.map((option) => (
          <RadioGroup.Item key={option} value={option} className={styles.segment}>
            {names[option]}
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </div>
  );
}
