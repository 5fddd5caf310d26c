import type { OfferedFile, OfferedModel } from "../../../../electron/contract/catalogue.ts";
import { formatBytes } from "../../../../electron/contract/formatBytes.ts";
import { text } from "../../app/text.ts";
import { CardTable } from "../../ui/Table.tsx";
import { FitChip } from "../FitChip.tsx";
import { FitDetails } from "../FitDetails.tsx";
import { SpeedWords } from "../SpeedWords.tsx";
import { GetFile } from "./GetFile.tsx";
import styles from "./Offers.module.css";

/** The files of a model, each with what it costs and what it needs; cards where there is no room for a table. */
export function FileTable({ model }: { readonly model: OfferedModel }) {
  const words = text.modelFit.catalogue;
  const { columns } = words;
  const runs = model.runsOn === "llamaCpp";
  const heads = runs ? Object.values(columns) : [columns.quantization, columns.size, columns.loss];
  const files = model.files.toSorted(
    (a, b) => Number(b.recommended !== null) - Number(a.recommended !== null),
  );
  return (
    <CardTable caption={words.files(model.name)} columns={heads}>
      <tbody>
        {files.map((file) => (
          <FileRow key={file.id} model={model} file={file} runs={runs} />
        ))}
      </tbody>
    </CardTable>
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
    <tr className={file.recommended !== null ? styles.recommendedRow : undefined}>
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
            <GetFile
              model={model}
              file={file}
              id={`get-${file.id}`}
              label={words.downloadOne(file.fileName)}
            />
          </td>
        </>
      )}
    </tr>
  );
}
