import {
  ArrowLeft,
  BookX,
  Download,
  ListFilter,
  Play,
  RefreshCw,
  Search,
  Trash2,
} from "lucide-react";
import { exportFormat, type Bank, type ExportFormat } from "../../../electron/contract/bank.ts";
import { commandTexts } from "../app/commandTexts.ts";
import { describeProblem, problemOf } from "../app/problem.ts";
import { goTo } from "../app/routes.ts";
import type { Services } from "../app/services.ts";
import { text } from "../app/text.ts";
import { itemShows } from "../practice/banks/itemStore.ts";
import { saveFile } from "../ui/saveFile.ts";
import type { Command } from "./command.ts";
import { focusSearch } from "./focusSearch.ts";
import { shortcuts } from "./shortcuts.ts";

const { words } = commandTexts;

/** What can be done with the bank in view. */
export function bankActions(bankId: string, services: Services): readonly Command[] {
  const { practice } = services;
  const bank = practice.banks.state.getState().banks.find(({ id }) => id === bankId);
  if (bank === undefined) return [];
  const { bank: screen } = text.banks;
  const practise = () => {
    practice.builder.practise(bankId);
    goTo({ screen: "practice", part: "start" });
  };
  const ofFile: readonly Command[] = [
    {
      id: "bank-keys",
      name: text.audit.link,
      icon: BookX,
      words: words.keys,
      run: () => goTo({ screen: "keys", bankId }),
    },
    {
      id: "bank-remove",
      name: commandTexts.removeBank,
      icon: Trash2,
      words: words.remove,
      run: () => void remove(bank, services),
    },
  ];
  return [
    ...(bank.items > 0
      ? [{ id: "bank-practise", name: screen.practise, icon: Play, run: practise }]
      : []),
    {
      id: "bank-search",
      name: screen.search,
      icon: Search,
      keys: shortcuts.anywhere.search[0],
      run: focusSearch,
    },
    ...itemShows.map((show) => ({
      id: `bank-show-${show}`,
      name: commandTexts.showItems(screen.shows[show]),
      icon: ListFilter,
      run: () => practice.items.narrow(show),
    })),
    ...exportFormat.options.map((format) => ({
      id: `bank-export-${format}`,
      name: commandTexts.exportBank[format],
      icon: Download,
      words: words.export,
      run: () => void save(bank, format, services),
    })),
    ...(bank.origin === "file" ? ofFile : []),
  ];
}

/** What can be done with the keys of a bank that are doubted. */
export function keyActions(bankId: string, { practice }: Services): readonly Command[] {
  const { audit } = practice;
  const { checking } = audit.state.getState();
  return [
    {
      id: "keys-check",
      name: checking ? text.audit.stop : text.audit.again,
      icon: RefreshCw,
      run: () => (checking ? audit.stop() : void audit.check(bankId)),
    },
    {
      id: "keys-back",
      name: text.audit.back,
      icon: ArrowLeft,
      run: () => goTo({ screen: "bank", bankId }),
    },
  ];
}

async function remove({ id, name }: Bank, { practice, toasts }: Services): Promise<void> {
  const problem = await practice.banks.remove(id);
  if (problem !== null) return toasts.show(describeProblem(problem));
  goTo({ screen: "practice", part: "banks" }, "replace");
  toasts.show({
    title: text.banks.list.removed(name),
    action: {
      label: text.app.undo,
      run: async () => {
        const failed = await practice.banks.restore(id);
        if (failed !== null) toasts.show(describeProblem(failed));
      },
    },
  });
}

async function save(
  { id, name }: Bank,
  format: ExportFormat,
  { practice, toasts }: Services,
): Promise<void> {
  toasts.show({ title: text.banks.list.exporting(name) });
  try {
    saveFile(await practice.banks.export(id, format));
  } catch (error) {
    toasts.show(describeProblem(problemOf(error)));
  }
}
