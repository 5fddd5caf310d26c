import { Braces, CircleQuestionMark, Download, FileText, Layers, Trash2 } from "lucide-react";
import { useState } from "react";
import type { Check } from "../../../../electron/contract/check.ts";
import { checkTexts } from "../../app/checkTexts.ts";
import { describeProblem, problemOf } from "../../app/problem.ts";
import { goTo } from "../../app/routes.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { Menu, MenuItem } from "../../ui/Menu.tsx";
import { saveFile } from "../../ui/saveFile.ts";
import { KeysDialog } from "./KeysDialog.tsx";
import styles from "./Board.module.css";
import { useStep } from "./useStep.ts";

/** What can be done with a whole check. */
export function BoardActions({ check }: { readonly check: Check }) {
  const { board, client, toasts } = useServices();
  const step = useStep();
  const [keys, setKeys] = useState(false);
  const checkId = check.id;
  const save = async (format: "markdown" | "json") => {
    try {
      saveFile(await client.checks.export({ checkId, format }));
    } catch (error) {
      toasts.show(describeProblem(problemOf(error)));
    }
  };
  const keepMissed = async () => {
    const done = await board.keepMissed();
    if ("problem" in done) return toasts.show(describeProblem(done.problem));
    if (done.kept === 0) {
      return toasts.show({ title: checkTexts.keptNone, detail: checkTexts.keptNoneDetail });
    }
    toasts.show({
      title: checkTexts.keptMissed(done.kept),
      action: { label: checkTexts.look, run: () => goTo({ screen: "verify", part: "kept" }) },
    });
  };
  const restore = async () => {
    if (await step(board.restore(checkId))) goTo({ screen: "board", checkId });
  };
  const remove = async () => {
    if (!(await step(board.remove()))) return;
    goTo({ screen: "check", part: "start" }, "replace");
    toasts.show({
      title: checkTexts.removed,
      action: { label: text.app.undo, run: () => void restore() },
    });
  };
  return (
    <div className={styles.actions}>
      {check.rows.length > 0 && (
        <Button look="quiet" small onClick={() => void keepMissed()}>
          <Layers aria-hidden="true" />
          {checkTexts.keepMissed}
        </Button>
      )}
      <Menu
        trigger={
          <Button look="quiet" small>
            <Download aria-hidden="true" />
            {checkTexts.export}
          </Button>
        }
      >
        <MenuItem icon={<FileText aria-hidden="true" />} choose={() => void save("markdown")}>
          {checkTexts.exportMarkdown}
        </MenuItem>
        <MenuItem icon={<Braces aria-hidden="true" />} choose={() => void save("json")}>
          {checkTexts.exportJson}
        </MenuItem>
      </Menu>
      <IconButton label={checkTexts.keys} onClick={() => setKeys(true)}>
        <CircleQuestionMark aria-hidden="true" />
      </IconButton>
      <IconButton label={checkTexts.remove} onClick={() => void remove()}>
        <Trash2 aria-hidden="true" />
      </IconButton>
      <KeysDialog open={keys} close={() => setKeys(false)} />
    </div>
  );
}
