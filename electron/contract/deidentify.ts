import { z } from "zod";
import { span } from "./library.ts";

/** The identifiers of the Safe Harbor method, 45 CFR 164.514(b)(2)(i), in its order. */
export const identifierClass = z.enum([
  "name",
  "place",
  "date",
  "phone",
  "fax",
  "email",
  "socialSecurity",
  "recordNumber",
  "healthPlan",
  "account",
  "licence",
  "vehicle",
  "device",
  "url",
  "ipAddress",
  "biometric",
  "photograph",
  "otherNumber",
]);
export type IdentifierClass = z.infer<typeof identifierClass>;

/** Something in a text that may identify a person, and what would stand in its place; equal ones get the same. */
export const replacement = span.extend({
  class: identifierClass,
  original: z.string(),
  /** Such as "[name 1]" or "[date 2]"; ages over 89 become "90 or older". */
  replacement: z.string(),
});
export type Replacement = z.infer<typeof replacement>;
