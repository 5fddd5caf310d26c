import { Command as Menu } from "cmdk";
import { Search } from "lucide-react";
import { useState } from "react";
import { commandTexts } from "../app/commandTexts.ts";
import { useServices } from "../app/services.ts";
import type { FileDialogs } from "./actions.ts";
import type { Command } from "./command.ts";
import { listCommands } from "./commandList.ts";
import { KeyCaps } from "./KeyCaps.tsx";
import { paletteGroups } from "./paletteGroups.ts";
import styles from "./Palette.module.css";
import { useFound } from "./useFound.ts";

type PaletteListProps = {
  readonly choose: (command: Command) => void;
  readonly dialogs: FileDialogs;
};

/** The field and what it finds: the arrows choose, Enter does it. */
export function PaletteList({ choose, dialogs }: PaletteListProps) {
  const services = useServices();
  const [query, setQuery] = useState("");
  const found = useFound(query);
  const groups = paletteGroups(services, listCommands(services, dialogs), query, found);
  return (
    <Menu
      className={styles.menu}
      label={commandTexts.title}
      shouldFilter={false}
      loop
      // They would take the key that closes the palette.
      vimBindings={false}
    >
      <div className={styles.head}>
        <Search aria-hidden="true" />
        <Menu.Input
          className={styles.field}
          aria-label={commandTexts.field}
          placeholder={commandTexts.placeholder}
          maxLength={2000}
          value={query}
          onValueChange={setQuery}
        />
      </div>
      <Menu.List className={styles.list} label={commandTexts.list}>
        {groups.map(({ name, commands }) => (
          <Menu.Group key={name} className={styles.group} heading={name}>
            {commands.map((command) => (
              <Line key={command.id} command={command} choose={choose} />
            ))}
          </Menu.Group>
        ))}
      </Menu.List>
      <footer className={styles.foot}>
        <span>{commandTexts.hint}</span>
        <output className={styles.news}>{newsOf(found.kind, query)}</output>
      </footer>
    </Menu>
  );
}

function newsOf(kind: ReturnType<typeof useFound>["kind"], query: string): string {
  if (kind === "failed") return commandTexts.searchFailed;
  return kind === "searching" && query.trim() !== "" ? commandTexts.searching : "";
}

type LineProps = Pick<PaletteListProps, "choose"> & { readonly command: Command };

function Line({ command, choose }: LineProps) {
  const { id, name, detail, icon: Icon, keys, refused } = command;
  return (
    <Menu.Item
      className={styles.line}
      value={id}
      disabled={refused !== undefined}
      onSelect={() => choose(command)}
    >
      <Icon aria-hidden="true" />
      <span className={styles.name}>{name}</span>
      <span className={styles.detail}>{refused ?? detail}</span>
      {keys !== undefined && <KeyCaps keys={keys} />}
    </Menu.Item>
  );
}
