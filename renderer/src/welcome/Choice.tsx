import { useEffect, useId, useRef, type ReactNode } from "react";
import styles from "./Welcome.module.css";

type ChoiceProps = {
  readonly icon: ReactNode;
  readonly title: string;
  readonly detail: string;
  readonly choose: () => void;
  /** True for the one that Enter chooses at once. */
  readonly takesFocus?: boolean;
  /** Facts below the description. */
  readonly children?: ReactNode;
};

/** One way to begin: the whole card is the button, its name is the title alone. */
export function Choice(props: ChoiceProps) {
  const { icon, title, detail, choose, takesFocus = false, children } = props;
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) button.current?.focus();
  }, [takesFocus]);
  return (
    <li>
      <button
        ref={button}
        type="button"
        className={styles.choice}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-words`}
        onClick={choose}
      >
        <span className={styles.icon}>{icon}</span>
        <span className={styles.words}>
          <strong id={`${id}-title`} className={styles.title}>
            {title}
          </strong>
          <span id={`${id}-words`} className={styles.detail}>
            <span>{detail}</span>
            {children}
          </span>
        </span>
      </button>
    </li>
  );
}
