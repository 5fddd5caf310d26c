/** The id of the form in which a check is begun: a place for the focus. */
export const newCheckId = "new-check-form";
