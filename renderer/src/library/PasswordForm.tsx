import { useId, useState } from "react";
import { text } from "../app/text.ts";
import { Button } from "../ui/Button.tsx";
import styles from "./PasswordForm.module.css";

type PasswordFormProps = {
  readonly label: string;
  readonly hint: string;
  readonly problem: string | null;
  readonly submitLabel: string;
  readonly submit: (password: string) => void;
};

/** Asks for the password of one file; what is typed is forgotten once it is sent. */
export function PasswordForm({ label, hint, problem, submitLabel, submit }: PasswordFormProps) {
  const [password, setPassword] = useState("");
  const noteId = useId();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (password === "") return;
        submit(password);
        setPassword("");
      }}
    >
      <output id={noteId} className={problem === null ? styles.hint : styles.problem}>
        {problem ?? hint}
      </output>
      <div className={styles.row}>
        <input
          className={styles.field}
          type="password"
          autoComplete="off"
          aria-label={label}
          aria-describedby={noteId}
          aria-invalid={problem === null ? undefined : true}
          placeholder={text.library.imports.password}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Button small type="submit" disabled={password === ""}>
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}
