import { useState } from "react";
import type { DataOverview } from "../../../../electron/contract/data.ts";
import { formatBytes } from "../../../../electron/contract/formatBytes.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { focusWhenLost } from "../../practice/banks/rowFocus.ts";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import { useJob } from "./useJob.ts";
import { WorkDialog } from "./WorkDialog.tsx";

type LeftFolderProps = { readonly left: NonNullable<DataOverview["left"]> };

/** What is still in the folder that the data were moved from, and the way to delete it. */
export function LeftFolder({ left }: LeftFolderProps) {
  const { data, toasts } = useServices();
  const job = useJob();
  const [asked, setAsked] = useState(false);
  const words = text.data;
  const size = formatBytes(left.bytes);
  const remove = async () => {
    if (!(await data.removeLeft())) return;
    setAsked(false);
    toasts.show({ title: words.leftRemoved });
    focusWhenLost();
  };
  return (
    <Callout tone="info" title={words.left(left.folder)} detail={words.leftDetail(size)}>
      <Button small disabled={job !== null} onClick={() => setAsked(true)}>
        {words.removeLeft}
      </Button>
      {asked && (
        <WorkDialog
          of="removingLeft"
          title={words.removeLeftTitle}
          close={() => setAsked(false)}
          action={
            <Button look="danger" onClick={() => void remove()}>
              {words.removeLeftSure}
            </Button>
          }
        >
          <p>{words.removeLeftDetail(left.folder, size)}</p>
        </WorkDialog>
      )}
    </Callout>
  );
}
