import { FolderOpen } from "lucide-react";
import { useRef, useState } from "react";
import { describeProblem, type Problem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { useCommands } from "../../commands/useCommands.ts";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Field } from "../../ui/Field.tsx";
import styles from "./Banks.module.css";

/** A file of this computer that need not be copied, such as one of many hundred megabytes. */
export function AddByPath({ into }: { readonly into: string | null }) {
  const { practice } = useServices();
  const [open, setOpen] = useState(false);
  const [path, setPath] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const words = text.banks.add;
  const close = () => {
    setOpen(false);
    setProblem(null);
  };
  const add = async () => {
    const failed = await practice.imports.add([path.trim()], into);
    setProblem(failed);
    if (failed !== null) return;
    setPath("");
    close();
  };
  useCommands([
    { id: "bank-by-path", name: words.pathTitle, icon: FolderOpen, run: () => setOpen(true) },
  ]);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <FolderOpen aria-hidden="true" />
        {words.path}
      </Button>
      <Dialog
        open={open}
        close={close}
        title={words.pathTitle}
        closeLabel={text.app.close}
        first={field}
      >
        <form
          className={styles.dialog}
          onSubmit={(event) => {
            event.preventDefault();
            if (path.trim() !== "") void add();
          }}
        >
          <Field label={words.pathField} hint={words.pathHint}>
            {(control) => (
              <input
                {...control}
                ref={field}
                spellCheck={false}
                value={path}
                onChange={(event) => setPath(event.target.value)}
              />
            )}
          </Field>
          {problem !== null && <Callout tone="danger" alert {...describeProblem(problem)} />}
          <div className={styles.end}>
            <Button onClick={close}>{text.app.cancel}</Button>
            <Button type="submit" look="primary" disabled={path.trim() === ""}>
              {words.add}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
