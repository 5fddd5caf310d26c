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
  const [another, setAnother] = useState<Another | null>(null);
  const { file, status } = model;
  const words = text.modelFiles;
  const deletes = deletesFile(model);
  if (status === "ready") return null;
  const [title, detail] = words.statuses[status];

  const tell = (problem: Problem) => toasts.show(describeProblem(problem));
  const takeFrom = async (path: string) => {
    const replaced = await modelFiles.replace(model, path);
    setAnother(replaced.kind === "another" ? { path, name: replaced.name } : null);
    if (replaced.kind === "failed") tell(replaced.problem);
    if (replaced.kind === "done") toasts.show({ title: words.foundAgain(file.name) });
  };
  const look = async () => {
    const found = await modelFiles.locate(fileNameOf(file.path), file.fileBytes);
    if (found.kind === "failed") return tell(found.problem);
    if (found.value === null) setBrowsing(true);
    else await takeFrom(found.value);
  };
  return (
    <>
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
          <DeleteDialog
            model={model}
            close={() => setAsking(false)}
            sure={() => setAsking(false)}
          />
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
      {another !== null && (
        <OtherModel gone={file.name} another={another} close={() => setAnother(null)} />
      )}
    </>
  );
}

type Another = { readonly path: string; readonly name: string };

type OtherModelProps = {
  readonly gone: string;
  readonly another: Another;
  readonly close: () => void;
};

/** Another model was shown than the one that is missing: nothing is replaced by it. */
function OtherModel({ gone, another, close }: OtherModelProps) {
  const { modelFiles, toasts } = useServices();
  const words = text.modelFiles;
  const add = async () => {
    const added = await modelFiles.add(another.path);
    if (added.kind === "failed") return toasts.show(describeProblem(added.problem));
    close();
    toasts.show({ title: words.added(added.value.file.name) });
  };
  return (
    <Callout
      tone="info"
      alert
      title={words.another(words.withFile(another.name, fileNameOf(another.path)))}
      detail={words.anotherDetail(gone)}
    >
      <Button small onClick={() => void add()}>
        {words.addAsWell}
      </Button>
      <Button small look="quiet" onClick={close}>
        {words.leaveIt}
      </Button>
    </Callout>
  );
}
