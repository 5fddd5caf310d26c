import { useEffect, useState } from "react";
import { useServices } from "../../app/services.ts";
import { describeProblem, problemOf } from "../../app/problem.ts";
import { text } from "../../app/text.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import styles from "./About.module.css";

type LicenceDialogProps = {
  /** Of the part. */
  readonly id: string;
  readonly title: string;
  readonly close: () => void;
};

/** The whole text of a part's licence. */
export function LicenceDialog({ id, title, close }: LicenceDialogProps) {
  const { client } = useServices();
  const [words, setWords] = useState<string | null>(null);
  useEffect(() => {
    let left = false;
    const show = (found: string) => {
      if (!left) setWords(found);
    };
    client.about.licence({ id }).then(
      (found) => show(found.text ?? text.about.licenceMissing),
      (error: unknown) => show(describeProblem(problemOf(error)).title),
    );
    return () => {
      left = true;
    };
  }, [client, id]);
  return (
    <Dialog open wide close={close} title={title} closeLabel={text.app.close}>
      <section
        className={styles.licence}
        aria-label={title}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable
        tabIndex={0}
      >
        {words ?? text.app.loading}
      </section>
    </Dialog>
  );
}
