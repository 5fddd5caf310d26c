/** The id of the menu of a model in the list: a place for a focus that was lost. */
export function actionsId(modelId: string): string {
  return `model-actions-${modelId}`;
}
