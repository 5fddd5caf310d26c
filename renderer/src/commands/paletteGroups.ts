import {
  Columns3,
  CornerDownLeft,
  FileText,
  GraduationCap,
  LibraryBig,
  MessagesSquare,
} from "lucide-react";
import { commandTexts } from "../app/commandTexts.ts";
import { goTo, readerRoute } from "../app/routes.ts";
import type { Services } from "../app/services.ts";
import { text } from "../app/text.ts";
import { matchDocuments } from "../ask/matchDocuments.ts";
import { askTyped } from "./askTyped.ts";
import type { Command } from "./command.ts";
import type { CommandList } from "./commandList.ts";
import { findCommands, hasWords } from "./findCommands.ts";
import type { Found } from "./useFound.ts";

const mostFound = 5;
const mostRecent = 4;

/** Commands under one heading. */
export type PaletteGroup = { readonly name: string; readonly commands: readonly Command[] };

/** What is in reach before anything is typed, and what is found by what is typed; no group is empty. */
export function paletteGroups(
  services: Services,
  list: CommandList,
  query: string,
  found: Found,
): readonly PaletteGroup[] {
  const { recent } = services.commands.state.getState();
  const groups = query.trim() === "" ? atFirst(list, recent) : byWords(list, query, recent);
  const all = [...groups, ...things(services, query, found), ...asking(services, query)];
  return all.filter(({ commands }) => commands.length > 0);
}

function atFirst(list: CommandList, recent: readonly string[]): readonly PaletteGroup[] {
  const { groups } = commandTexts;
  const elsewhere = [...list.goTo, ...list.actions, ...list.settings];
  const used = recent
    .flatMap((id) => elsewhere.find((command) => command.id === id) ?? [])
    .slice(0, mostRecent);
  const rest = (commands: readonly Command[]) =>
    commands.filter((command) => !used.includes(command));
  return [
    { name: groups.here, commands: list.here },
    { name: groups.recent, commands: used },
    { name: groups.actions, commands: rest(list.actions) },
    { name: groups.goTo, commands: rest(list.goTo) },
  ];
}

function byWords(
  list: CommandList,
  query: string,
  recent: readonly string[],
): readonly PaletteGroup[] {
  const { groups } = commandTexts;
  const elsewhere = [...list.goTo, ...list.actions, ...list.settings];
  const named = (name: string, commands: readonly Command[]) => ({
    name,
    commands: findCommands(commands, query, recent, [...list.here, ...elsewhere]),
  });
  return [named(groups.here, list.here), named(groups.actions, elsewhere)];
}

/** Conversations, documents, banks and checks by their names. */
function things(services: Services, query: string, found: Found): readonly PaletteGroup[] {
  const { groups } = commandTexts;
  const { library, practice } = services;
  const documents = matchDocuments(library.documents.state.getState().documents, query);
  const banks = practice.banks.state.getState().banks.filter(({ name }) => hasWords(name, query));
  return [
    {
      name: groups.conversations,
      commands: found.conversations.map(({ id, title, updatedAt }) => ({
        id: `conversation-${id}`,
        name: title,
        detail: text.dateTime(updatedAt),
        icon: MessagesSquare,
        run: () => goTo({ screen: "ask", conversationId: id }),
      })),
    },
    {
      name: groups.documents,
      commands: documents.slice(0, mostFound).map(({ id, title, fileName }) => ({
        id: `document-${id}`,
        name: title,
        detail: fileName,
        icon: FileText,
        run: () => goTo(readerRoute(id)),
      })),
    },
    {
      name: groups.banks,
      commands: banks.slice(0, mostFound).map(({ id, name }) => ({
        id: `bank-${id}`,
        name,
        icon: GraduationCap,
        run: () => goTo({ screen: "bank", bankId: id }),
      })),
    },
    {
      name: groups.checks,
      commands: found.checks.map(({ id, question, createdAt }) => ({
        id: `board-${id}`,
        name: question,
        detail: text.dateTime(createdAt),
        icon: Columns3,
        run: () => goTo({ screen: "board", checkId: id }),
      })),
    },
  ];
}

function asking(services: Services, query: string): readonly PaletteGroup[] {
  const question = query.trim();
  const { library } = services;
  if (question === "") return [];
  return [
    {
      name: commandTexts.groups.ask,
      commands: [
        {
          id: "ask-typed",
          name: commandTexts.ask(question),
          icon: CornerDownLeft,
          run: () => void askTyped(services, question),
        },
        ...(library.documents.state.getState().documents.length === 0
          ? []
          : [
              {
                id: "search-typed",
                name: commandTexts.searchLibraryFor(question),
                icon: LibraryBig,
                run: () => {
                  goTo({ screen: "library" });
                  library.search.type(question);
                },
              },
            ]),
      ],
    },
  ];
}
