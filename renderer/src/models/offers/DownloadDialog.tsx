import { useState } from "react";
import { useStore } from "zustand";
import type { OfferedFile, OfferedModel } from "../../../../electron/contract/catalogue.ts";
import { formatBytes } from "../../../../electron/contract/formatBytes.ts";
import { describeProblem, type Problem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { LinkNote } from "../../ask/LinkNote.tsx";
import { focusWhenLost } from "../../practice/banks/rowFocus.ts";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { chooseId } from "../chooseId.ts";
import styles from "../Models.module.css";
import parts from "./Offers.module.css";

type DownloadDialogProps = {
  readonly wanted:
    | { readonly kind: "catalogue"; readonly model: OfferedModel; readonly file: OfferedFile }
    | { readonly kind: "address"; readonly address: string };
  /** What takes the focus when the download has begun and the focus found no other place. */
  readonly focusAfter?: string;
  readonly close: () => void;
};

/** What is about to be downloaded, from where, and that this connects to the internet; nothing is asked before the student agrees. */
export function DownloadDialog({ wanted, focusAfter = chooseId, close }: DownloadDialogProps) {
  const { offers, transfers } = useServices();
  const diskFree = useStore(offers.state, (state) => state.machine?.diskFreeBytes ?? null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [asked, setAsked] = useState(false);
  const words = text.transfers;
  const file = wanted.kind === "catalogue" ? wanted.file : null;
  const address = wanted.kind === "catalogue" ? wanted.file.address : wanted.address;
  const host = URL.parse(address ?? "")?.host ?? words.someHost;
  const tooFull = file !== null && !file.enoughDisk;

  const start = async () => {
    setAsked(true);
    const failed = await transfers.download(
      wanted.kind === "catalogue"
        ? { kind: "catalogue", fileId: wanted.file.id }
        : { kind: "address", address: wanted.address },
    );
    setAsked(false);
    setProblem(failed);
    if (failed !== null) return;
    close();
    focusWhenLost(focusAfter);
  };
  return (
    <Dialog open close={close} title={words.dialog} closeLabel={text.app.close}>
      <div className={styles.dialog}>
        <dl className={parts.facts}>
          <dt>{words.file}</dt>
          <dd>{file?.fileName ?? fileNameOf(wanted)}</dd>
          <dt>{words.size}</dt>
          <dd>{file === null ? words.sizeUnknown : sizeOf(file)}</dd>
          <dt>{words.time}</dt>
          <dd>{words.timeUnknown}</dd>
          <dt>{words.host}</dt>
          <dd>{address ?? host}</dd>
          <dt>{words.licence}</dt>
          <dd>
            {wanted.kind === "catalogue" ? (
              <LinkNote address={wanted.model.licence.address}>
                {wanted.model.licence.name}
              </LinkNote>
            ) : (
              words.licenceUnknown
            )}
          </dd>
          <dt>{words.disk}</dt>
          <dd>{diskFree === null ? words.diskUnknown : words.diskAfter(formatBytes(diskFree))}</dd>
          <dt>{words.checksum}</dt>
          <dd>{file?.sha256 == null ? words.checksumUnknown : words.checksumKnown}</dd>
        </dl>
        <Callout tone="info" title={words.internet(host)} />
        {tooFull && <Callout tone="danger" title={words.tooFull} />}
        {problem !== null && <Callout tone="danger" alert {...describeProblem(problem)} />}
        <div className={styles.end}>
          <Button onClick={close}>{text.app.cancel}</Button>
          <Button look="primary" disabled={asked || tooFull} onClick={() => void start()}>
            {words.start}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function sizeOf({ bytes, exact }: OfferedFile): string {
  const size = formatBytes(bytes);
  return exact ? size : text.modelFit.catalogue.rounded(size);
}

/** The last part of an address: the name that its file will probably have. */
function fileNameOf(wanted: DownloadDialogProps["wanted"]): string {
  if (wanted.kind === "catalogue") return wanted.file.fileName;
  return URL.parse(wanted.address)?.pathname.split("/").at(-1) ?? wanted.address;
}
