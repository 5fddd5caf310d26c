import { useState } from "react";
import { formatBytes } from "../../../../electron/contract/formatBytes.ts";
import type { Transfer } from "../../../../electron/contract/modelFiles.ts";
import { describeProblem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import dialog from "../Models.module.css";
import { isOver } from "../transferStore.ts";
import { figuresOf } from "./figuresOf.ts";
import styles from "./Transfers.module.css";

/** One file on its way: how far it is, and what can be done about it. */
export function TransferRow({ transfer }: { readonly transfer: Transfer }) {
  const { name, from, state, receivedBytes, totalBytes } = transfer;
  const words = text.transfers;
  const moves = state.kind !== "done" && !isOver(transfer);
  return (
    <li className={styles.row} aria-label={name}>
      <div className={styles.head}>
        <div className={styles.words}>
          <bdi className={styles.name}>{name}</bdi>
          <span className={styles.from}>{words.from(from)}</span>
        </div>
        <Actions transfer={transfer} />
      </div>
      {moves && (
        <progress
          aria-label={words.progress(name)}
          max={Math.max(1, totalBytes ?? 1)}
          value={totalBytes === null && state.kind === "running" ? undefined : receivedBytes}
        />
      )}
      <State transfer={transfer} />
    </li>
  );
}

function State({ transfer }: { readonly transfer: Transfer }) {
  const { kind, state } = transfer;
  const words = text.transfers;
  const figures = figuresOf(transfer);
  switch (state.kind) {
    case "running":
      return (
        <p className={styles.state}>{[words.stages[kind][state.stage], ...figures].join(" · ")}</p>
      );
    case "waiting": {
      const { title, detail } = describeProblem(state.failure);
      return (
        <p className={styles.waits}>
          {title}. {detail} {words.waiting(Math.ceil(state.retryInMs / 1000))}.
        </p>
      );
    }
    case "paused":
      return <p className={styles.state}>{[words.paused, ...figures].join(" · ")}</p>;
    case "failed": {
      const { title, detail } = describeProblem(state.failure);
      return (
        <p className={styles.failed}>
          {title}. {detail}
        </p>
      );
    }
    case "done":
      return <p className={styles.done}>{kind === "copy" ? words.copied : words.done}</p>;
  }
}

/** What came of more than this is not thrown away by one click. */
const askFrom = 100_000_000;

function Actions({ transfer }: { readonly transfer: Transfer }) {
  const { transfers } = useServices();
  const [asking, setAsking] = useState(false);
  const { id, name, state, receivedBytes } = transfer;
  const words = text.transfers;
  if (isOver(transfer)) return null;
  const goesOn = state.kind === "running" || state.kind === "waiting";
  const failed = state.kind === "failed";
  const cancel = () => {
    setAsking(false);
    void transfers.cancel(id);
  };
  const turn = () => void (goesOn ? transfers.pause(id) : transfers.resume(id));
  return (
    <div className={styles.buttons}>
      <Button
        small
        aria-label={
          goesOn ? words.pauseOne(name) : failed ? words.againOne(name) : words.resumeOne(name)
        }
        onClick={turn}
      >
        {goesOn ? words.pause : failed ? words.again : words.resume}
      </Button>
      <Button
        small
        look="quiet"
        aria-label={words.cancelOne(name)}
        onClick={() => (receivedBytes > askFrom ? setAsking(true) : cancel())}
      >
        {words.cancel}
      </Button>
      <Dialog
        open={asking}
        close={() => setAsking(false)}
        title={words.cancelTitle(name)}
        closeLabel={text.app.close}
      >
        <div className={dialog.dialog}>
          <p>{words.cancelDetail(formatBytes(receivedBytes))}</p>
          <div className={dialog.end}>
            <Button onClick={() => setAsking(false)}>{words.goOn}</Button>
            <Button look="danger" onClick={cancel}>
              {words.cancelSure}
            </Button>
          </div>
        </div>
      </Dialog>
    </div>
  );
}
