import { useState } from "react";
import { useStore } from "zustand";
import type { OfferedFile, OfferedModel } from "../../../../electron/contract/catalogue.ts";
import { formatBytes } from "../../../../electron/contract/formatBytes.ts";
import { describeProblem, type Problem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { LinkNote } from "../../ask/LinkNote.tsx";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import styles from "../Models.module.css";
import type { Source } from "../transferStore.ts";
import { useSayBegun } from "../transfers/useSayBegun.ts";
import { plainAddress } from "./plainAddress.ts";
import parts from "./Offers.module.css";

type DownloadDialogProps = {
  readonly wanted:
    | { readonly kind: "catalogue"; readonly model: OfferedModel; readonly file: OfferedFile }
    | { readonly kind: "address"; readonly address: string };
  /** Where it would really be fetched from. */
  readonly source: Source;
  /** Called when the download has begun, after the dialog is closed. */
  readonly begun?: () => void;
  readonly close: () => void;
};

/** What is about to be downloaded, from where, and that this connects to the internet; nothing is asked before the student agrees. */
export function DownloadDialog({ wanted, source, begun, close }: DownloadDialogProps) {
  const { offers, transfers } = useServices();
  const sayBegun = useSayBegun();
  const diskFree = useStore(offers.state, (state) => state.machine?.diskFreeBytes ?? null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [asked, setAsked] = useState(false);
  const words = text.transfers;
  const file = wanted.kind === "catalogue" ? wanted.file : null;
  const address = wanted.kind === "catalogue" ? wanted.file.address : wanted.address;
  const shown = plainAddress(address ?? "");
  const tooFull = file !== null && !file.enoughDisk;

  const start = async () => {
    setAsked(true);
    setProblem(null);
    const failed = await transfers.download(
      wanted.kind === "catalogue"
        ? { kind: "catalogue", fileId: wanted.file.id }
        : { kind: "address", address: wanted.address },
    );
    setAsked(false);
    setProblem(failed);
    if (failed !== null) return;
    close();
    begun?.();
    sayBegun("download", source.name);
  };
  return (
    <Dialog open close={close} title={words.dialog} closeLabel={text.app.close}>
      <div className={styles.dialog}>
        <dl className={parts.facts}>
          <dt>{words.file}</dt>
          <dd>{source.name}</dd>
          <dt>{words.size}</dt>
          <dd>{file === null ? words.sizeUnknown : sizeOf(file)}</dd>
          <dt>{words.time}</dt>
          <dd>{words.timeUnknown}</dd>
          <dt>{words.host}</dt>
          <dd>
            {shown === null || shown.host === source.host
              ? source.host
              : words.mirror(source.host, shown.host)}
          </dd>
          {shown !== null && (
            <>
              <dt>{words.address}</dt>
              <dd>{shown.address}</dd>
            </>
          )}
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
        {tooFull && <Callout tone="danger" title={words.tooFull} />}
        {problem === null ? (
          <Callout tone="info" title={words.internet(source.host)} />
        ) : (
          <Callout tone="danger" alert {...describeProblem(problem)} />
        )}
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
