import { useRef, useState } from "react";
import type { ServerStatus } from "../../../electron/contract/engine.ts";
import { describeProblem } from "../app/problem.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Field } from "../ui/Field.tsx";
import styles from "./Settings.module.css";

/** The server's key: it can be set and forgotten, never read; the field says where it is kept. */
export function ServerKeyField({ status }: { readonly status: ServerStatus }) {
  const { server, toasts } = useServices();
  const [typed, setTyped] = useState("");
  const [forgetting, setForgetting] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const words = text.server;
  const set = async (key: string | null) => {
    const problem = await server.setKey(key);
    if (problem !== null) return toasts.show(describeProblem(problem));
    setTyped("");
    toasts.show({ title: key === null ? words.keyForgotten : words.keySaved });
  };
  const save = () => {
    if (typed.trim() !== "") void set(typed.trim());
  };
  const forget = async () => {
    setForgetting(false);
    await set(null);
    // The button that asked for it is gone.
    input.current?.focus();
  };
  const place = words.keyPlace[status.hasKeychain ? "keychain" : "memory"];
  const hint = status.key === "none" ? `${words.keyOptional} ${place}` : words.keys[status.key];
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Field label={words.key} hint={hint}>
          {(control) => (
            <span className={styles.withButtons}>
              <input
                {...control}
                ref={input}
                type="password"
                autoComplete="off"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
              <Button type="submit" disabled={typed.trim() === ""}>
                {words.saveKey}
              </Button>
              {status.key !== "none" && (
                <Button look="quiet" onClick={() => setForgetting(true)}>
                  {words.forgetKey}
                </Button>
              )}
            </span>
          )}
        </Field>
      </form>
      <Dialog
        open={forgetting}
        close={() => setForgetting(false)}
        title={words.forgetTitle}
        closeLabel={text.app.close}
      >
        <div className={styles.ask}>
          <p>{words.forgetDetail}</p>
          <div className={styles.end}>
            <Button onClick={() => setForgetting(false)}>{text.app.cancel}</Button>
            <Button look="danger" onClick={() => void forget()}>
              {words.forgetSure}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
