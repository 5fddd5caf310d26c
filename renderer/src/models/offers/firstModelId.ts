/** The id of the recommended first model on the Models screen: a place for the focus. */
export const firstModelId = "models-first";
