/** Source of an English month or its abbreviation. */
export const englishMonth =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![\\p{L}\\p{M}])(?:\\.(?=,? ?\\d))?";

/** Source of a month in German, French, Spanish, Italian, Portuguese or Dutch. */
export const foreignMonth =
  "(?:januar|jänner|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|fevrier|mars|avril|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|januari|februari|maart|mei|augustus)(?![\\p{L}\\p{M}])";

/** Source of a day of the month. */
export const day = "(?:0?[1-9]|[12]\\d|3[01])";

/** Source of a four-digit year from 1900 on. */
export const fullYear = "(?:19|20)\\d\\d";
