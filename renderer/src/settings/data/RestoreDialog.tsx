import { useEffect } from "react";
import { useStore } from "zustand";
import type { Backup } from "../../../../electron/contract/data.ts";
import { describeProblem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import { WorkDialog } from "./WorkDialog.tsx";
import { ReplacementTable } from "./ReplacementTable.tsx";
import { useJob } from "./useJob.ts";

type RestoreDialogProps = { readonly backup: Backup; readonly close: () => void };

/** What restoring a backup would mean, before it is restored. */
export function RestoreDialog({ backup, close }: RestoreDialogProps) {
  const { data } = useServices();
  const preview = useStore(data.state, (state) => state.preview);
  const job = useJob();
  const words = text.data;
  const { name } = backup;
  useEffect(() => {
    void data.preview(name);
    return data.closePreview;
  }, [data, name]);
  return (
    <WorkDialog
      of="restoring"
      title={words.restoreTitle(backup.at)}
      close={close}
      wide
      action={
        <Button
          look="primary"
          disabled={preview.kind !== "answered" || (job !== null && job !== "restoring")}
          onClick={() => void data.restore(name)}
        >
          {job === "restoring" ? words.restoring : words.restoreSure}
        </Button>
      }
    >
      <p>{words.restoreDetail}</p>
      {preview.kind === "asking" && <output>{words.reading}</output>}
      {preview.kind === "failed" && (
        <Callout tone="danger" alert {...describeProblem(preview.problem)} />
      )}
      {preview.kind === "answered" && <ReplacementTable replacement={preview.value} />}
    </WorkDialog>
  );
}
