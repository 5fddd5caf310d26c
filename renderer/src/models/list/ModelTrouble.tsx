import { useState } from "react";
import type { ListedModel } from "../../../../electron/contract/modelFiles.ts";
import { describeProblem, type Problem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import { FolderBrowser } from "../FolderBrowser.tsx";
import { DeleteDialog } from "./DeleteDialog.tsx";
import { deletesFile } from "./deletesFile.ts";
import { fileNameOf } from "./fileNameOf.ts";
import { useRemoveModel } from "./useRemoveModel.ts";

/** Why a model of the list cannot be loaded as it stands, and every way out. */
export function ModelTrouble({ model }: { readonly model: ListedModel }) {
  const { modelFiles, models, toasts } = useServices();
  const remove = useRemoveModel();
  const [browsing, setBrowsing] = useState(false);
  const [asking, setAsking] = useState(false);
  const { file, status } = model;
  const words = text.modelFiles;
  const deletes = deletesFile(model);
  if (status === "ready") return null;
  const [title, detail] = words.statuses[status];

  const tell = (problem: Problem | null) => {
    if (problem !== null) return toasts.show(describeProblem(problem));
    toasts.show({ title: words.foundAgain(file.name) });
  };
  const takeFrom = async (path: string) => tell(await modelFiles.replace(model, path));
  const look = async () => {
    const found = await modelFiles.locate(fileNameOf(file.path), file.fileBytes);
    if (found.kind === "failed") return tell(found.problem);
    if (found.value === null) setBrowsing(true);
    else await takeFrom(found.value);
  };
  return (
    <Callout tone={status === "quarantined" ? "danger" : "caution"} title={title} detail={detail}>
      {status === "missing" && (
        <Button small onClick={() => void look()}>
          {words.look}
        </Button>
      )}
      {status === "changed" && (
        <Button small onClick={() => void takeFrom(file.path)}>
          {words.takeNew}
        </Button>
      )}
      {status === "quarantined" && (
        <Button small onClick={() => void models.loadAgain(file.path, true)}>
          {words.tryAnyway}
        </Button>
      )}
      <Button small onClick={() => (deletes ? setAsking(true) : void remove(model))}>
        {deletes ? words.removeFile : words.forget}
      </Button>
      {asking && (
        <DeleteDialog model={model} close={() => setAsking(false)} sure={() => setAsking(false)} />
      )}
      <FolderBrowser
        title={words.locateTitle(file.name)}
        note={{ title, detail: words.notFound }}
        open={browsing}
        close={() => setBrowsing(false)}
        take={(path) => {
          setBrowsing(false);
          void takeFrom(path);
        }}
      />
    </Callout>
  );
}
