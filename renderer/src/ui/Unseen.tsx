import { VisuallyHidden } from "radix-ui";
import type { ReactNode } from "react";

/** Words for screen readers only. */
export function Unseen({ children }: { readonly children: ReactNode }) {
  return <VisuallyHidden.Root>{children}</VisuallyHidden.Root>;
}
