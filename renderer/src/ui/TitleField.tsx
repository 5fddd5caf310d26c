import { useEffect, useRef, useState } from "react";

type TitleFieldProps = {
  readonly title: string;
  readonly label: string;
  readonly longest: number;
  readonly className: string | undefined;
  /** Called once. */
  readonly done: (title: string) => void;
};

/** A title to type over in its place: Enter and leaving save, Escape keeps the old one. */
export function TitleField({ title, label, longest, className, done }: TitleFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const ended = useRef(false);
  const [value, setValue] = useState(title);
  const end = (chosen: string) => {
    if (ended.current) return;
    ended.current = true;
    done(chosen);
  };
  useEffect(() => {
    // The menu gives the focus back to its trigger first; that trigger is gone by the next frame.
    const frame = requestAnimationFrame(() => field.current?.select());
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <input
      ref={field}
      className={className}
      aria-label={label}
      maxLength={longest}
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
