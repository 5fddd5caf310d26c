/** Where a terminator stands: its sentence began at from, the mark at mark, what closes it ends at after. */
type Place = {
  readonly from: number;
  readonly mark: number;
  readonly after: number;
  /** The end of the block; nothing beyond it belongs to the sentence. */
  readonly end: number;
};

/** Never the last word of a sentence. */
const opensMore = new Set(
  (
    "e.g i.e eg ie cf vs viz ca approx resp incl esp dr mr mrs ms prof st fig figs eq eqs ref refs " +
    "sect chap ed eds dept"
  ).split(" "),
);

/** The last word of a sentence only where the next one begins with a capital. */
const mayEnd = new Set(
  (
    "etc al no nos nr vol vols p pp para sp spp ssp subsp var max min avg est temp conc dil soln " +
    "mg mcg ml kg g l dl mm cm mmol meq iu u h hr hrs mins sec secs d wk wks mo mos yr yrs " +
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun " +
    "a.m p.m i.v i.m s.c p.o p.r b.d b.i.d t.d.s t.i.d q.d q.i.d q.d.s o.d o.m o.n p.r.n d.o.b ph.d m.d " +
    "tab tabs cap caps inj amp jr sr inc ltd co dx tx rx hx sx pt pts wt ht bp adm disch"
  ).split(" "),
);

/** Words that a single capital letter completes: "hepatitis B." ends where "J." does not. */
const takesLetter = new Set(
  (
    "vitamin hepatitis influenza type group grade class stage phase part protein factor haemophilia hemophilia " +
    "complex immunoglobulin category level option answer choice figure plan score pugh criterion table appendix " +
    "amphotericin ciclosporin cyclosporin coenzyme strain lipid blood section"
  ).split(" "),
);

/** Words that begin sentences and are no surnames. */
const beginsSentence = new Set(
  (
    "the this that these those it its in on at if as a an he she they we you i there when while after before " +
    "for from with without however therefore thus but and or so to by of both all some many most other another " +
    "patients treatment diagnosis management symptoms what which who why how is are do does"
  ).split(" "),
);

const word = /[\p{L}\p{M}\p{N}.]{1,16}$/u;
const nextWord = /^\s{1,20}["'“‘«([*_]{0,4}([\p{L}\p{M}]{1,20}|\S)/u;
const upper = /^\p{Lu}/u;
const lower = /^\p{Ll}/u;

/** Whether the terminator at place.mark ends a sentence. Looks at a bounded stretch on either side. */
export function endsSentence(text: string, place: Place): boolean {
  const { mark, after, end } = place;
  if (after >= end) return true;
  if ("。！？".includes(text.charAt(mark))) return true;
  const next = nextWord.exec(text.slice(after, Math.min(end, after + 48)))?.[1];
  if (next === undefined) return false;
  if (/^[,;:)\]}–—&=<>≤≥%/]/u.test(next)) return false;
  const marks = text.slice(mark, after);
  if (isEllipsis(marks)) return upper.test(next);
  const closed = /[)\]}"'”’»]/u.test(marks);
  if (closed && lower.test(next)) return false;
  return text.charAt(mark) !== "." || fullStopEnds(text, place, next);
}

function isEllipsis(marks: string): boolean {
  return marks.startsWith("…") || marks.startsWith("..");
}

function fullStopEnds(text: string, { from, mark }: Place, next: string): boolean {
  const before = text.slice(Math.max(from, mark - 48), mark);
  const last = word.exec(before)?.[0] ?? "";
  // Capitals are acronyms: "MS." and "CF." are diseases, not a title and a "compare".
  if (/^\p{Lu}{2,}$/u.test(last)) return true;
  const key = last.toLowerCase();
  if (opensMore.has(key)) return false;
  if (mayEnd.has(key)) return upper.test(next) && !isInitial(last);
  if (/^\d{1,2}$/u.test(last)) return !isEnumerator(before, last, from === mark - last.length);
  if (isInitial(last)) return initialEnds(before, last, next);
  // "U.S. Food and Drug Administration" goes on, "in the U.S. The" does not.
  if (/^(?:\p{L}\.)+\p{L}$/u.test(last)) return beginsSentence.has(next.toLowerCase());
  return true;
}

function isInitial(last: string): boolean {
  return /^\p{Lu}$/u.test(last);
}

/** "2." of a list written in running text: it stands first, or after a colon, semicolon or full stop. */
function isEnumerator(before: string, last: string, first: boolean): boolean {
  const lead = before.slice(0, -last.length).trimEnd();
  return first || lead === "" || /[:;.(]$/u.test(lead);
}

/** "J. Smith" and "E. coli" go on; "hepatitis B. The virus" ends. */
function initialEnds(before: string, last: string, next: string): boolean {
  if (lower.test(next)) return false;
  const previous = /(\p{L}{1,20})[\s-]{1,3}$/u.exec(before.slice(0, -last.length))?.[1];
  if (previous !== undefined && takesLetter.has(previous.toLowerCase())) return true;
  return beginsSentence.has(next.toLowerCase());
}
