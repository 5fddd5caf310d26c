import { Braces, CircleQuestionMark, Download, FileText, Layers, Trash2 } from "lucide-react";
import type { Check } from "../../../../electron/contract/check.ts";
import { commandTexts } from "../../app/commandTexts.ts";
import { checkTexts } from "../../app/checkTexts.ts";
import { describeProblem, problemOf } from "../../app/problem.ts";
import { goTo } from "../../app/routes.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { useCommands } from "../../commands/useCommands.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { Menu, MenuItem } from "../../ui/Menu.tsx";
import { saveFile } from "../../ui/saveFile.ts";
import styles from "./Board.module.css";
import { useStep } from "./useStep.ts";

/** What can be done with a whole check. */
export function BoardActions({ check }: { readonly check: Check }) {
  const { board, client, commands, toasts } = useServices();
  const step = useStep();
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
  useCommands([
    ...(check.rows.length > 0
      ? [
          {
            id: "board-keep-missed",
            name: checkTexts.keepMissed,
            icon: Layers,
            run: () => void keepMissed(),
          },
        ]
      : []),
    {
      id: "board-markdown",
      name: commandTexts.exportCheck.markdown,
      icon: FileText,
      run: () => void save("markdown"),
    },
    {
      id: "board-json",
      name: commandTexts.exportCheck.json,
      icon: Braces,
      run: () => void save("json"),
    },
    { id: "board-remove", name: checkTexts.remove, icon: Trash2, run: () => void remove() },
  ]);
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
      <IconButton label={checkTexts.keys} onClick={() => commands.show("sheet")}>
        <CircleQuestionMark aria-hidden="true" />
      </IconButton>
      <IconButton label={checkTexts.remove} onClick={() => void remove()}>
        <Trash2 aria-hidden="true" />
      </IconButton>
    </div>
  );
}
