import { GraduationCap } from "lucide-react";
import type { ReactNode } from "react";
import { text } from "../../app/text.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { RestorePack } from "../../welcome/RestorePack.tsx";

/** What belongs here, and the ways to bring it in. */
export function EmptyBanks({ children }: { readonly children: ReactNode }) {
  return (
    <EmptyState
      icon={<GraduationCap aria-hidden="true" />}
      title={text.banks.empty.title}
      detail={text.banks.empty.detail}
      hint={text.banks.add.kinds}
    >
      {children}
      <RestorePack part="items" />
    </EmptyState>
  );
}
