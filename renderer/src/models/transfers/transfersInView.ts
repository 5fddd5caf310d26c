import { goTo } from "../../app/routes.ts";

/** The id of the heading above the files on their way. */
export const transfersId = "models-transfers";

/** Whether the student sees the files on their way. */
export function areTransfersInView(): boolean {
  const part = document.getElementById(transfersId)?.closest("section");
  if (part == null) return false;
  const { top, bottom } = part.getBoundingClientRect();
  return bottom > 0 && top < globalThis.innerHeight;
}

/** Leads to the files on their way, from any screen. */
export function showTransfers(): void {
  goTo({ screen: "models" });
  // The screen may have to be drawn first.
  let frames = 30;
  const look = () => {
    const heading = document.getElementById(transfersId);
    frames -= 1;
    if (heading === null) return void (frames > 0 && requestAnimationFrame(look));
    heading.closest("section")?.scrollIntoView({ block: "nearest" });
    heading.focus({ preventScroll: true });
  };
  requestAnimationFrame(look);
}
