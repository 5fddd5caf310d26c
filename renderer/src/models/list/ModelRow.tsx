import { formatBytes } from "../../../../electron/contract/formatBytes.ts";
import type { ListedModel } from "../../../../electron/contract/modelFiles.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import { FitChip } from "../FitChip.tsx";
import { FitDetails } from "../FitDetails.tsx";
import { SpeedWords } from "../SpeedWords.tsx";
import { useKeepFocus } from "../useKeepFocus.ts";
import styles from "./List.module.css";
import { ModelMenu } from "./ModelMenu.tsx";
import { ModelTrouble } from "./ModelTrouble.tsx";
import { fileNameOf } from "./fileNameOf.ts";
import { actionsId } from "./rowIds.ts";
import { shortFolder } from "./shortFolder.ts";
import { TestButton, TestLine } from "./SpeedTest.tsx";
import { useSlotUse } from "./useSlotUse.ts";

/** One model: what it is, whether it fits, how fast it is, and all that can be done with it. */
export function ModelRow({ model }: { readonly model: ListedModel }) {
  const { file, fit, status, use } = model;
  const inUse = useSlotUse(model);
  const focus = useKeepFocus(() => [actionsId(model.id)]);
  const words = text.modelFiles;
  const named = words.withFile(file.name, fileNameOf(file.path));
  return (
    <li className={styles.row} {...focus} aria-label={named}>
      <div className={styles.head}>
        <div className={styles.words}>
          <h3 className={styles.name}>
            <bdi>{file.name}</bdi>
            {inUse === "ready" && <span className={styles.inUse}>{words.inUse}</span>}
            {inUse === "resting" && <span className={styles.resting}>{words.resting}</span>}
          </h3>
          <p className={styles.facts}>
            <span>{file.quantization}</span>
            <span>{formatBytes(file.fileBytes)}</span>
            <span>{words.uses[use]}</span>
            <span>{words.origins[model.origin]}</span>
          </p>
          <p className={styles.facts} title={file.path}>
            <bdi>{fileNameOf(file.path)}</bdi>
            <bdi>{words.inFolder(shortFolder(file.path))}</bdi>
          </p>
        </div>
        <div className={styles.figures}>
          {fit !== null && <FitChip fit={fit} />}
          {use === "answers" && fit !== null && <SpeedWords speed={fit.speed} />}
        </div>
        <div className={styles.buttons}>
          {status === "ready" && <Use model={model} idle={inUse === null} />}
          {status === "ready" && use === "answers" && (
            <TestButton path={file.path} name={file.name} modelId={model.id} />
          )}
          <ModelMenu model={model} />
        </div>
      </div>
      <ModelTrouble model={model} />
      <TestLine modelId={model.id} />
      {fit !== null && <FitDetails fit={fit} name={named} />}
    </li>
  );
}

/** Puts a model to work: to answer, or to find passages. */
function Use({ model, idle }: { readonly model: ListedModel; readonly idle: boolean }) {
  const { library, models } = useServices();
  const { file, use } = model;
  const words = text.modelFiles;
  const named = words.withFile(file.name, fileNameOf(file.path));
  if (!idle) return null;
  const begin = () =>
    void (use === "embeddings"
      ? library.embedding.load(file.path)
      : models.loadAgain(file.path, false));
  return (
    <Button
      small
      aria-label={use === "embeddings" ? words.putToUseOne(named) : words.loadOne(named)}
      onClick={begin}
    >
      {use === "embeddings" ? words.putToUse : words.load}
    </Button>
  );
}
