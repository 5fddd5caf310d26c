import { Bot, Download, Ellipsis, Pencil, Trash2 } from "lucide-react";
import { exportFormat, type Bank, type ExportFormat } from "../../../../electron/contract/bank.ts";
import { describeProblem, problemOf } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { IconButton } from "../../ui/Button.tsx";
import { Menu, MenuItem } from "../../ui/Menu.tsx";
import { saveFile } from "../../ui/saveFile.ts";

type BankMenuProps = {
  readonly bank: Bank;
  readonly rename: () => void;
  readonly answer: () => void;
  readonly removed: () => void;
};

/** What can be done with a bank; that of the student's own cards stays. */
export function BankMenu({ bank, rename, answer, removed }: BankMenuProps) {
  const { practice, toasts } = useServices();
  const words = text.banks.list;

  const restore = async () => {
    const problem = await practice.banks.restore(bank.id);
    if (problem !== null) toasts.show(describeProblem(problem));
  };
  const remove = async () => {
    const problem = await practice.banks.remove(bank.id);
    if (problem !== null) return toasts.show(describeProblem(problem));
    removed();
    toasts.show({
      title: words.removed(bank.name),
      action: { label: text.app.undo, run: () => void restore() },
    });
  };
  const save = async (format: ExportFormat) => {
    toasts.show({ title: words.exporting(bank.name) });
    try {
      saveFile(await practice.banks.export(bank.id, format));
    } catch (error) {
      toasts.show(describeProblem(problemOf(error)));
    }
  };
  return (
    <Menu
      trigger={
        <IconButton label={words.actions(bank.name)}>
          <Ellipsis aria-hidden="true" />
        </IconButton>
      }
    >
      <MenuItem icon={<Pencil aria-hidden="true" />} choose={rename}>
        {words.rename}
      </MenuItem>
      {bank.origin === "file" && (
        <MenuItem icon={<Bot aria-hidden="true" />} choose={answer}>
          {words.answer}
        </MenuItem>
      )}
      {exportFormat.options.map((format) => (
        <MenuItem
          key={format}
          icon={<Download aria-hidden="true" />}
          choose={() => void save(format)}
        >
          {words.exportAs[format]}
        </MenuItem>
      ))}
      {bank.origin === "file" && (
        <MenuItem danger icon={<Trash2 aria-hidden="true" />} choose={() => void remove()}>
          {words.remove}
        </MenuItem>
      )}
    </Menu>
  );
}
