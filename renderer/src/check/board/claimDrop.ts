import type { DragEvent } from "react";

const claimType = "application/x-viva-claim";

/** Lets a claim be taken by its handle; what follows the pointer is the whole of it. */
export function startDrag(event: DragEvent, claimId: string): void {
  event.dataTransfer.setData(claimType, claimId);
  event.dataTransfer.effectAllowed = "move";
  const claim = event.currentTarget.closest("[data-claim]");
  if (claim !== null) event.dataTransfer.setDragImage(claim, 12, 12);
}

/** Handlers of a place that takes claims. */
export function claimDrop(take: (claimId: string) => void) {
  return {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(claimType)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "move";
    },
    onDrop: (event: DragEvent) => {
      const claimId = event.dataTransfer.getData(claimType);
      if (claimId === "") return;
      event.preventDefault();
      take(claimId);
    },
  };
}
