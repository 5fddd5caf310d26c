import type { DefaultTreeAdapterTypes } from "parse5";

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

type Visitor = {
  /** "skip" leaves out what is inside, and leave is not called. */
  readonly enter: (element: HtmlElement) => "inside" | "skip";
  readonly leave: (element: HtmlElement) => void;
  readonly text: (value: string) => void;
  /** Where a page of the printed book begins; what the marker holds is not visited. */
  readonly pageBreak?: (marker: HtmlElement) => void;
};

type Step = { readonly node: HtmlNode; readonly leaving: boolean };

/** Visits in reading order what a reader would see. Without recursion: a hostile page nests 100,000 deep. */
export function walkHtml(root: HtmlParent, visitor: Visitor): void {
  const steps: Step[] = [];
  const plan = (parent: HtmlParent): void => {
    for (let index = parent.childNodes.length - 1; index >= 0; index--) {
      const node = parent.childNodes[index];
      if (node !== undefined) steps.push({ node, leaving: false });
    }
  };
  plan(root);
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const { node } = step;
    if ("value" in node) visitor.text(node.value);
    if (!("tagName" in node)) continue;
    if (isPageBreak(node)) visitor.pageBreak?.(node);
    if (isPageBreak(node) || isUnseen(node)) continue;
    if (step.leaving) visitor.leave(node);
    else if (visitor.enter(node) === "inside") {
      steps.push({ node, leaving: true });
      plan(node);
    }
  }
}

/** The value of an attribute; null without it. */
export function attribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null;
}

const unseenTags = new Set(
  (
    "head title script style noscript template nav iframe frame object embed applet svg canvas video " +
    "audio map select button textarea datalist dialog annotation annotation-xml"
  ).split(" "),
);

const unseenStyle =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|(?:font-size|opacity)\s*:\s*0(?:\.0+)?(?:px|pt|em|rem|%)?\s*(?:!|;|$))/i;

/** What a page hides is not what the student reads. */
function isUnseen(element: HtmlElement): boolean {
  if (unseenTags.has(element.tagName)) return true;
  return element.attrs.some(({ name, value }) => {
    if (name === "hidden") return true;
    return name === "style" && unseenStyle.test(value);
  });
}

function isPageBreak(element: HtmlElement): boolean {
  return element.attrs.some(({ name, value }) => {
    if (name === "role") return value === "doc-pagebreak";
    return name === "epub:type" && /(?:^|\s)pagebreak(?:\s|$)/u.test(value);
  });
}
