/** The hour at which a day of study begins, as Anki's does: who studies past midnight is still in the old day. */
export const studyDayBegins = 4;
