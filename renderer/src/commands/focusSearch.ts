/** Puts the focus into the search of the screen, else into any other that is in sight; false where there is none. */
export function focusSearch(): boolean {
  const fields = [
    ...document.querySelectorAll<HTMLInputElement>(
      "main input[type=search], [id=reader-find], input[type=search]",
    ),
  ];
  const inMain = (field: Element) => field.closest("main") !== null;
  const shown = fields.filter((field) => field.checkVisibility());
  const field = shown.find(inMain) ?? shown[0];
  field?.select();
  field?.focus();
  return field !== undefined;
}
