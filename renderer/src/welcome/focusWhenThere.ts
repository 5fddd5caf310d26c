/** How long a part of a screen may take to appear, in milliseconds; then whoever waits has looked elsewhere. */
const patienceMs = 5000;

/**
 * Shows the element that find finds and focuses it as soon as it is in the page; not once the student does something else.
 * Gives back what ends the waiting.
 */
export function focusWhenThere(find: () => HTMLElement | null): () => void {
  const until = performance.now() + patienceMs;
  const over = new AbortController();
  const { signal } = over;
  const leave = () => over.abort();
  document.addEventListener("keydown", leave, { signal, capture: true });
  document.addEventListener("pointerdown", leave, { signal, capture: true });
  const look = () => {
    if (signal.aborted) return;
    const target = find();
    if (target === null && performance.now() < until) return void requestAnimationFrame(look);
    leave();
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: "center" });
  };
  requestAnimationFrame(look);
  return leave;
}
