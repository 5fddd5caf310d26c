import { every } from "../../advise/pattern.ts";
import { ranks } from "../finding.ts";
import type { Rule } from "./rule.ts";

const address = ranks.address;
const endings =
  "(?:com|org|net|edu|gov|info|io|app|health|uk|us|ca|au|nz|ie|de|ch|at|fr|it|es|pt|nl|be|lu|dk|se|no|fi|is|pl|cz|eu|in|za|ng|ke|gh|jp|cn|hk|sg|br|mx|example)";
const digits = "\\(?\\d(?:[ ().-]{0,2}\\d){6,14}";
const phoneWords =
  "(?:tel(?:ephone|efon)?|t[eé]l|phone|fon|mobile?|m[oó]vil|mob|natel|handy|cell(?: ?phone)?|whatsapp|t|call|ring|text|reach|rang|phoned|vm left|voicemail|contact)";
const whom =
  "(?: (?:me|him|her|them|us|back|(?:the )?(?:family|patient|wife|husband|mother|father|son|daughter|ward)))?";
const link = "(?:[.:]{0,2} {0,2}(?:number|no\\.?|nr\\.?|n°|is|at|on|to|[:=])){0,3}[.:]{0,2} {0,2}";

/** E-mail addresses, links and file names of pictures; they are sought in the text as it stands. */
export const addresses: readonly Rule[] = [
  {
    class: "email",
    rank: address,
    pattern: every(
      "(?<![\\p{L}\\d.+_-])[\\p{L}\\d.+_'%-]{1,64}@[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63}){1,5}",
    ),
  },
  {
    class: "url",
    rank: address,
    pattern: every("\\b(?:https?|ftps?|sftp|file)://[^\\s<>\"']{0,2000}[^\\s<>\"'.,;:!?)\\]}]"),
  },
  {
    class: "url",
    rank: address + 0.1,
    pattern: every(
      `(?<![\\p{L}\\d@.-])(?:www\\.[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63}){1,5}|(?:[\\p{L}\\d-]{2,63}\\.){1,4}${endings}(?=/))(?:/[^\\s<>"']{0,2000}[^\\s<>"'.,;:!?)\\]}]|/)?`,
    ),
  },
  {
    class: "photograph",
    rank: address + 0.2,
    pattern: every(
      "(?<![\\p{L}\\d_.-])[\\p{L}\\d_-][\\p{L}\\d_.()-]{0,80}\\.(?:jpe?g|png|heic|heif|gif|tiff?|bmp|dcm|webp|mov|mp4|avi|dng)(?![\\p{L}\\d])",
    ),
  },
  {
    class: "photograph",
    rank: address + 0.3,
    pattern: every(
      "(?<![\\p{L}\\d_])(?:IMG|DSCN?|DSCF|PXL|MVI|VID|DCIM)[_-]?\\d{3,14}(?:_\\d{1,8})?(?![\\p{L}\\d])",
      true,
    ),
  },
  {
    class: "photograph",
    rank: address + 0.3,
    pattern: every(
      "\\b(?:photo(?:graph)?|picture|image|portrait|selfie)s? (?:no\\.?|number|id|ref|file|#)[:.]? {0,2}((?=[\\p{L}_-]{0,10}\\d)[\\p{L}\\d_-]{2,40})",
    ),
  },
];

/** Telephone, pager and fax numbers. */
export const phones: readonly Rule[] = [
  {
    class: "fax",
    rank: ranks.labelled,
    pattern: every(
      `(?<![\\p{L}\\d])(?:(?:tele)?fax|f)(?=[ .:])(?:[.:]{0,2} {0,2}(?:number|no\\.?|nr\\.?|is|at|on|to|[:=])){0,3}[.:]{0,2} {0,2}(\\+?${digits})(?!\\d)`,
    ),
  },
  {
    class: "phone",
    rank: ranks.labelled + 0.5,
    pattern: every(`(?<![\\p{L}\\d])${phoneWords}${whom}${link}(\\+?${digits})(?!\\d)`),
    holds: (value) => !/^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/u.test(value),
  },
  {
    class: "phone",
    rank: ranks.labelled + 0.5,
    pattern: every(
      "(?<![\\p{L}\\d])(?:ext(?:ension)?|bleep|bleeps|pager|beeper|dect|x(?=\\d{4}))(?:[.:]{0,2} {0,2}(?:number|no\\.?|is|on|[:#])){0,2}[.:]{0,2} {0,2}(\\d{3,6})(?![\\d/]|[.,]\\d)",
    ),
  },
  {
    class: "phone",
    rank: ranks.labelled + 0.6,
    pattern: every(
      "(?<![\\p{L}\\d])(?:call|ring|tel|phone|text|vm left|mobile|cell|at|on)\\b[.:]{0,1} {0,2}(\\d{3}-\\d{4})(?![\\d-])",
    ),
  },
  {
    class: "phone",
    rank: ranks.phone,
    pattern: every("(?<![\\w+])(?:\\+|00 ?(?=[1-9]))[1-9](?:[ ().-]{0,2}\\d){7,14}(?!\\d)"),
  },
  {
    class: "phone",
    rank: ranks.phone,
    pattern: every(
      "(?<![\\w.+-])(?:\\+?1[ .-])?(?:\\(\\d{3}\\) ?|\\d{3}[.-])\\d{3}[.-]\\d{4}(?![\\w-])|(?<![\\w.+(-])\\d{3} \\d{3} \\d{4}(?![\\w-])",
    ),
    holds: (_, before) => !/(?:n ?=|of) ?$/u.test(before),
  },
  {
    class: "phone",
    rank: ranks.phone,
    pattern: every(
      "(?<![\\w.+/,-])(?:\\(0\\d{2,4}\\) ?|0\\d{2,4}[ /-])\\d{3,4}[ -]?\\d{3,4}(?![\\w-]|\\.\\d)|(?<![\\w.+/,-])0\\d{1,3}(?:[ .-]\\d{2,4}){3,4}(?![\\w-])|(?<![\\w.+/,-])0[1-9]\\d{8,9}(?![\\w-])|\\b555-\\d{4}\\b",
    ),
  },
];
