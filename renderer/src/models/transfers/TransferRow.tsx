import { useState } from "react";
import { useStore } from "zustand";
import type { OfferedModel } from "../../../../electron/contract/catalogue.ts";
import type { FailureCode } from "../../../../electron/contract/failure.ts";
import { formatBytes } from "../../../../electron/contract/formatBytes.ts";
import type { Transfer } from "../../../../electron/contract/modelFiles.ts";
import { describeProblem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import dialog from "../Models.module.css";
import { isOver, type Wanted } from "../transferStore.ts";
import { figuresOf, percentOf } from "./figuresOf.ts";
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
          value={
            percentOf(transfer) === null && state.kind === "running" ? undefined : receivedBytes
          }
        />
      )}
      <State transfer={transfer} />
    </li>
  );
}

function State({ transfer }: { readonly transfer: Transfer }) {
  const { kind, state, receivedBytes } = transfer;
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
      return (
        <p className={styles.state}>
          {[receivedBytes === 0 ? words.pausedEmpty : words.paused, ...figures].join(" · ")}
        </p>
      );
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
  if (isOver(transfer)) return <Anew transfer={transfer} />;
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

/** What did not come as it was published can only be fetched once more, from the beginning. */
const unlike: ReadonlySet<FailureCode> = new Set(["DOWNLOAD_MISMATCH", "DOWNLOAD_CHANGED"]);

function Anew({ transfer }: { readonly transfer: Transfer }) {
  const { offers, toasts, transfers } = useServices();
  const offered = useStore(offers.state, (state) => state.offers);
  const { id, kind, name, state } = transfer;
  const words = text.transfers;
  if (kind !== "download" || state.kind !== "failed" || !unlike.has(state.failure.code))
    return null;
  const wanted = transfers.wantedOf(id) ?? catalogueFile(name, offered ?? []);
  if (wanted === null) return null;
  const begin = async () => {
    const problem = await transfers.download(wanted);
    if (problem !== null) toasts.show(describeProblem(problem));
  };
  return (
    <div className={styles.buttons}>
      <Button small aria-label={words.anewOne(name)} onClick={() => void begin()}>
        {words.anew}
      </Button>
    </div>
  );
}

function catalogueFile(name: string, offers: readonly OfferedModel[]): Wanted | null {
  const file = offers.flatMap(({ files }) => files).find(({ fileName }) => fileName === name);
  return file === undefined ? null : { kind: "catalogue", fileId: file.id };
}
