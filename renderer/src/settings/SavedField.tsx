import { useState } from "react";
import { Field } from "../ui/Field.tsx";

type SavedFieldProps = {
  readonly label: string;
  readonly hint: string;
  /** Why what is kept, or was just to be saved, cannot be used. */
  readonly problem?: string | null;
  /** Says what is wrong with what is typed; null when nothing is. */
  readonly check?: (typed: string) => string | null;
  readonly saved: string;
  readonly save: (typed: string) => void;
  readonly inputMode?: "numeric" | "url";
};

/** A field that is saved when it is left, or with Enter, and makes sense; give it the saved value as its key. */
export function SavedField(props: SavedFieldProps) {
  const { label, hint, problem = null, check = () => null, saved, save, inputMode } = props;
  const [typed, setTyped] = useState(saved);
  const [tried, setTried] = useState(saved);
  const wrong = check(typed);
  const leave = () => {
    if (wrong !== null || typed.trim() === saved) return;
    setTried(typed);
    save(typed.trim());
  };
  return (
    <Field
      label={label}
      hint={hint}
      problem={wrong ?? (typed === saved || typed === tried ? problem : null)}
    >
      {(control) => (
        <input
          {...control}
          inputMode={inputMode}
          spellCheck={false}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={leave}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.nativeEvent.isComposing) leave();
          }}
        />
      )}
    </Field>
  );
}
