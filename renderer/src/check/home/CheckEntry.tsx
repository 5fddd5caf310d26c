import { Columns3, Cpu, Server } from "lucide-react";
import { useStore } from "zustand";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { Menu, MenuItem } from "../../ui/Menu.tsx";
import type { Elsewhere } from "./checkFormStore.ts";
import { useCheckFrom } from "./useCheckFrom.ts";

type CheckEntryProps = { readonly question: Elsewhere; readonly iconOnly?: boolean };

/**
 * Begins a check of what stands above: one's own answer is written first, then all are compared. While the server is on,
 * it is chosen for this check or not.
 */
export function CheckEntry({ question, iconOnly = false }: CheckEntryProps) {
  const { server } = useServices();
  const status = useStore(server.state, (state) => state.status);
  const checkFrom = useCheckFrom();
  const begin = (asked: "here" | "server") => void checkFrom(question, asked);
  const words = text.checkStart;
  const host = status?.host ?? null;
  const model = status?.settings.model ?? "";
  const offered = host !== null && model !== "";
  const onClick = offered ? undefined : () => begin("here");
  const icon = <Columns3 aria-hidden="true" />;
  const button = iconOnly ? (
    <IconButton label={words.entry} onClick={onClick}>
      {icon}
    </IconButton>
  ) : (
    <Button small look="quiet" onClick={onClick}>
      {icon}
      {words.entry}
    </Button>
  );
  if (!offered) return button;
  return (
    <Menu trigger={button}>
      <MenuItem icon={<Cpu aria-hidden="true" />} choose={() => begin("here")}>
        {words.entryHere}
      </MenuItem>
      <MenuItem icon={<Server aria-hidden="true" />} choose={() => begin("server")}>
        {words.entryServer(model, host)}
      </MenuItem>
    </Menu>
  );
}
