import { anyOf } from "./pattern.ts";

/** Source of a positive number as people write it: 5, 0.5, .5, 0,5, 2,400, 1 000, ½; not the tail of a longer one. */
export const number =
  "(?<![\\p{L}\\p{N}])(?<!\\d[.,])(?:(?<!\\.)\\.\\d{1,4}|\\d{1,3}(?:[, ]\\d{3}){1,3}(?![\\d])(?:\\.\\d{1,4})?|\\d{1,7}(?:[.,]\\d{1,4})?|[½¼¾])";

/** Source of a number or a range: 25-50, 25 to 50, 2 or 3. */
export const numberOrRange = `${number}(?: {0,2}(?:-|to|or|and|/|x) {0,2}${number}){0,2}`;

export const months =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

/** Source of a four-digit year from 1900 on. */
export const year = "(?:19|20)\\d\\d";

const day = "(?:0?[1-9]|[12]\\d|3[01])";

/** Source of a full date: 12/03/1961, 1961-03-12, 12 March 1961, March 12th, 1961. */
export const fullDate = anyOf([
  `(?<![\\d./-])${day}[./-]${day}[./-](?:${year}|\\d\\d)(?![\\d/-])`,
  `(?<![\\d./-])${year}[./-](?:0[1-9]|1[0-2])[./-]${day}(?![\\d/-])`,
  `(?<!\\d)${day}(?:st|nd|rd|th)?(?: of)?[ -]${months},?[ -]${year}(?!\\d)`,
  `\\b${months} ${day}(?:st|nd|rd|th)?,? ${year}(?!\\d)`,
]);
