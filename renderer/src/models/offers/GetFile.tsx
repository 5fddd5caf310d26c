import { Check, Download } from "lucide-react";
import { useState } from "react";
import { useStore } from "zustand";
import type { OfferedFile, OfferedModel } from "../../../../electron/contract/catalogue.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { focusWhenLost } from "../../practice/banks/rowFocus.ts";
import { Button } from "../../ui/Button.tsx";
import { describeProblem } from "../../app/problem.ts";
import type { Source } from "../transferStore.ts";
import { percentOf } from "../transfers/figuresOf.ts";
import { DownloadDialog } from "./DownloadDialog.tsx";
import styles from "./Offers.module.css";

type GetFileProps = {
  readonly model: OfferedModel;
  readonly file: OfferedFile;
  /** Of this place in the page. */
  readonly id: string;
  /** The name of the button for those who do not see where it stands. */
  readonly label: string;
};

/** The way to a file of the catalogue, how far it is, or that it is here. */
export function GetFile({ id, ...rest }: GetFileProps) {
  return (
    // Once the download has begun its button is gone, and the focus is here.
    <span id={id} tabIndex={-1}>
      <Get id={id} {...rest} />
    </span>
  );
}

function Get({ model, file, id, label }: GetFileProps) {
  const { toasts, transfers } = useServices();
  const coming = useStore(transfers.state, (state) =>
    state.transfers.find(({ name, state: now }) => name === file.fileName && now.kind !== "done"),
  );
  const [source, setSource] = useState<Source | null>(null);
  const words = text.modelFit.catalogue;
  if (file.modelId !== null) {
    return (
      <span className={styles.here}>
        <Check aria-hidden="true" />
        {words.here}
      </span>
    );
  }
  if (file.address === null) return null;
  if (coming !== undefined && coming.state.kind !== "failed") {
    return <span className={styles.coming}>{words.coming(percentOf(coming))}</span>;
  }
  const ask = async () => {
    const outcome = await transfers.source({ kind: "catalogue", fileId: file.id });
    if (outcome.kind === "failed") toasts.show(describeProblem(outcome.problem));
    else setSource(outcome.value);
  };
  return (
    <>
      <Button
        small
        look={file.recommended !== null ? "primary" : "plain"}
        aria-label={label}
        onClick={() => void ask()}
      >
        <Download aria-hidden="true" />
        {words.download}
      </Button>
      {!file.enoughDisk && <span className={styles.noDisk}>{words.noDisk}</span>}
      {source !== null && (
        <DownloadDialog
          wanted={{ kind: "catalogue", model, file }}
          source={source}
          begun={() => focusWhenLost(id)}
          close={() => setSource(null)}
        />
      )}
    </>
  );
}
