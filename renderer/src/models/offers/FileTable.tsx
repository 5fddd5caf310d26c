import { Check, Download } from "lucide-react";
import { useState } from "react";
import { useStore } from "zustand";
import type { OfferedFile, OfferedModel } from "../../../../electron/contract/catalogue.ts";
import { formatBytes } from "../../../../electron/contract/formatBytes.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import { FitChip } from "../FitChip.tsx";
import { FitDetails } from "../FitDetails.tsx";
import { SpeedWords } from "../SpeedWords.tsx";
import { percentOf } from "../transfers/figuresOf.ts";
import { DownloadDialog } from "./DownloadDialog.tsx";
import styles from "./Offers.module.css";

/** The files of a model, each with what it costs and what it needs; cards where there is no room for a table. */
export function FileTable({ model }: { readonly model: OfferedModel }) {
  const words = text.modelFit.catalogue;
  const { columns } = words;
  const runs = model.runsOn === "llamaCpp";
  const heads = runs ? Object.values(columns) : [columns.quantization, columns.size, columns.loss];
  const files = model.files.toSorted((a, b) => Number(b.recommended) - Number(a.recommended));
  return (
    <table className={styles.table} aria-label={words.files(model.name)}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {files.map((file) => (
          <FileRow key={file.id} model={model} file={file} runs={runs} />
        ))}
      </tbody>
    </table>
  );
}

type FileRowProps = {
  readonly model: OfferedModel;
  readonly file: OfferedFile;
  readonly runs: boolean;
};

function FileRow({ model, file, runs }: FileRowProps) {
  const words = text.modelFit.catalogue;
  const { columns } = words;
  const { fit } = file;
  const size = formatBytes(file.bytes);
  return (
    <tr className={file.recommended ? styles.recommendedRow : undefined}>
      <th scope="row">{file.quantization}</th>
      <td className={styles.short} data-label={columns.size}>
        {file.exact ? size : words.rounded(size)}
      </td>
      <td data-label={columns.loss}>{file.loss}</td>
      {runs && (
        <>
          <td className={styles.memory} data-label={columns.memory}>
            {fit !== null && (
              <>
                <FitChip fit={fit} />
                <FitDetails fit={fit} name={file.fileName} />
              </>
            )}
          </td>
          <td className={styles.short} data-label={columns.speed}>
            {model.use === "answers" && fit !== null && <SpeedWords speed={fit.speed} />}
          </td>
          <td className={styles.get}>
            {/* Once the download has begun its button is gone, and the focus is here. */}
            <span id={getId(file)} tabIndex={-1}>
              <Get model={model} file={file} />
            </span>
          </td>
        </>
      )}
    </tr>
  );
}

function getId(file: OfferedFile): string {
  return `get-${file.id}`;
}

function Get({ model, file }: Omit<FileRowProps, "runs">) {
  const { transfers } = useServices();
  const coming = useStore(transfers.state, (state) =>
    state.transfers.find(({ name, state: now }) => name === file.fileName && now.kind !== "done"),
  );
  const [asking, setAsking] = useState(false);
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
  return (
    <>
      <Button
        small
        look={file.recommended ? "primary" : "plain"}
        aria-label={words.downloadOne(file.fileName)}
        onClick={() => setAsking(true)}
      >
        <Download aria-hidden="true" />
        {words.download}
      </Button>
      {!file.enoughDisk && <span className={styles.noDisk}>{words.noDisk}</span>}
      {asking && (
        <DownloadDialog
          wanted={{ kind: "catalogue", model, file }}
          focusAfter={getId(file)}
          close={() => setAsking(false)}
        />
      )}
    </>
  );
}
