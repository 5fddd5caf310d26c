import { useEffect, useRef, useState } from "react";
import styles from "./Documents.module.css";

type TitleFieldProps = {
  readonly title: string;
  readonly label: string;
  /** Called once. */
  readonly done: (title: string) => void;
};

/** A title to type over in its place: Enter and leaving save, Escape keeps the old one. */
export function TitleField({ title, label, done }: TitleFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const ended = useRef(false);
  const [value, setValue] = useState(title);
  const end = (chosen: string) => {
    if (ended.current) return;
    ended.current = true;
    done(chosen);
  };
  useEffect(() => {
    // The menu gives the focus back to its trigger first.
    const frame = requestAnimationFrame(() => field.current?.select());
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <input
      ref={field}
      className={styles.titleField}
      aria-label={label}
      maxLength={300}
      value={value}
      onChange={(event) => setValue(event.target.value)}
      onBlur={() => end(value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Enter") end(value);
        if (event.key === "Escape") {
          event.preventDefault();
          end(title);
        }
      }}
    />
  );
}
