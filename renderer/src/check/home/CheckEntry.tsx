import { Columns3, Cpu, Files, Server, type LucideIcon } from "lucide-react";
import { useStore } from "zustand";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { Menu, MenuItem } from "../../ui/Menu.tsx";
import type { Elsewhere } from "./checkFormStore.ts";
import { slotEngine } from "./engines.ts";
import { secondsOffered, type SecondOffer } from "./secondsOffered.ts";
import { useCheckFrom } from "./useCheckFrom.ts";

type CheckEntryProps = { readonly question: Elsewhere; readonly iconOnly?: boolean };

const icons: Record<SecondOffer["kind"], LucideIcon> = { none: Cpu, local: Files, server: Server };

/**
 * Begins a check of what stands above: one's own answer is written first, then all are compared. Where somebody could
 * give a second opinion, it is chosen for this check or not.
 */
export function CheckEntry({ question, iconOnly = false }: CheckEntryProps) {
  const offers = useOffers();
  const checkFrom = useCheckFrom();
  const words = text.checkStart;
  const offered = offers.length > 1;
  const onClick = offered ? undefined : () => void checkFrom(question, "none");
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
      {offers.map((offer) => {
        const Icon = icons[offer.kind];
        return (
          <MenuItem
            key={offer.kind}
            icon={<Icon aria-hidden="true" />}
            choose={() => void checkFrom(question, offer.kind)}
          >
            {offerWords(offer)}
          </MenuItem>
        );
      })}
    </Menu>
  );
}

function useOffers(): readonly SecondOffer[] {
  const { server, checkForm, models, settings } = useServices();
  const status = useStore(server.state, (state) => state.status);
  const draft = useStore(checkForm.state, (state) => state.draft);
  const model = useStore(models.state, (state) => state.model);
  const kept = useStore(settings.state, (state) => state.settings);
  return secondsOffered({
    draft,
    slot: slotEngine(model, kept),
    last: kept?.secondModel ?? null,
    server: status,
  });
}

function offerWords(offer: SecondOffer): string {
  const words = text.checkStart;
  switch (offer.kind) {
    case "none":
      return words.entryNone;
    case "local":
      return words.entryLocal(offer.name);
    case "server":
      return words.entryServer(offer.model, offer.host);
  }
}
