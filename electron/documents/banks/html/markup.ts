/** Elements of HTML, MathML and SVG; anything else after "<" is a comparison ("x<y"), not markup. */
const names = (
  "a abbr acronym address anki-mathjax annotation annotation-xml applet area article aside audio b base basefont " +
  "bdi bdo big blockquote body br button canvas caption center cite code col colgroup data datalist dd del details " +
  "dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset g h1 h2 h3 h4 h5 h6 " +
  "head header hgroup hr html i iframe img input ins kbd label legend li link main map mark marquee math menu meta " +
  "meter mfrac mi mn mo mover mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder " +
  "munderover nav nobr noframes noscript object ol optgroup option output p param path picture pre progress q rb rp " +
  "rt rtc ruby s samp script search section select semantics slot small source span strike strong style sub summary " +
  "sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp"
).split(" ");

const known = new Set(names);

/** Whether markup of this name means something to a reader of HTML. */
export function isTagName(name: string): boolean {
  return known.has(name);
}

/** Attributes that stand without a value; other words after a name are text ("p<a and q>b"). */
const bare =
  "allowfullscreen|alt|async|autoplay|checked|compact|controls|default|defer|disabled|download|hidden|inert|ismap|loop|" +
  "multiple|muted|nohref|noshade|nowrap|open|readonly|required|reversed|scoped|selected|data-[a-z-]+";
const attribute = `(?:[a-z_:@][\\w:.@-]*\\s*=\\s*(?:"[^"]*"|'[^']*'|[^\\s"'<>]+(?=[\\s>]))|(?:${bare})(?=[\\s/>]))`;
/** Word's own elements ("o:p") come with what is pasted from it. */
const tag = `\\/?(?:${names.join("|")}|[ovw]:[a-z]+)(?=[\\s/>])(?:[\\s/]*${attribute})*[\\s/]*>`;
const strayBracket = new RegExp(`<(?!${tag}|!--)`, "giu");
const strayAmpersand = /&(?!#?\w{1,31};)/gu;

/** What only looks otherwise; links are not followed. */
const lookTag = /<(\/?)(?:b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])/giu;

/**
 * HTML that reads the same and is safe to parse. Every "<" and "&" that begins no tag, comment or entity is written as one,
 * so that "a < b" stays what it says.
 */
export function tameMarkup(html: string): string {
  return plainLook(html.replace(strayBracket, "&lt;").replace(strayAmpersand, "&amp;"));
}

/**
 * HTML in which elements that change how text looks are spans: a browser opens those that are left open anew in each
 * paragraph, so that a few kilobytes of them grow to gigabytes.
 */
export function plainLook(html: string): string {
  return html.replace(lookTag, "<$1span");
}
