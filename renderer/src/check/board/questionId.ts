/** Of the heading that asks, for whatever is described by it. */
export const questionId = "check-question";
