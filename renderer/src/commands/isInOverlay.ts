/** True when what a key was pressed on lies over the screen: a dialog or a menu, whose keys are its own. */
export function isInOverlay({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest("[role=dialog], [role=menu]") !== null;
}
