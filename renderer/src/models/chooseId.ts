/** The id of the button that leads to another model file: a place for a focus that was lost. */
export const chooseId = "models-choose";
