import { useEffect, type ReactNode, type RefObject } from "react";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import styles from "./Data.module.css";
import type { DataJob } from "./dataState.ts";
import { useJob } from "./useJob.ts";
import { WorkProblem } from "./WorkProblem.tsx";

type WorkDialogProps = {
  readonly of: DataJob;
  readonly title: string;
  readonly close: () => void;
  readonly wide?: boolean;
  /** Ends the job while it runs; without it the dialog stays until the job is over. */
  readonly cancel?: () => void;
  /** Done by the action's button, and by Enter in a field. */
  readonly submit?: () => void;
  /** What takes the focus at first. */
  readonly first?: RefObject<HTMLElement | null>;
  readonly action: ReactNode;
  readonly children: ReactNode;
};

/** Asks before a job with the data, stays while it runs, and says why it failed. */
export function WorkDialog(props: WorkDialogProps) {
  const { of, title, close, wide = false, cancel, submit, first, action, children } = props;
  const { data } = useServices();
  const running = useJob() === of;
  // A failure was read here; whoever comes back begins anew.
  useEffect(() => data.forgetFailure, [data]);
  const leave = () => (running ? cancel?.() : close());
  const content = (
    <>
      {children}
      <WorkProblem of={of} />
      <div className={styles.end}>
        <Button disabled={running && cancel === undefined} onClick={leave}>
          {text.app.cancel}
        </Button>
        {action}
      </div>
    </>
  );
  return (
    <Dialog open close={leave} title={title} closeLabel={text.app.close} wide={wide} first={first}>
      {submit === undefined ? (
        <div className={styles.dialog}>{content}</div>
      ) : (
        <form
          className={styles.dialog}
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          {content}
        </form>
      )}
    </Dialog>
  );
}
