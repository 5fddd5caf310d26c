import type { Finding } from "./finding.ts";

/** A kind or a sentence that was chosen already makes the next finding of it less urgent than its danger says. */
const sameKind = 1;
const sameSentence = 0.5;
/** From here on a student must hear of what was left out. */
const grave = 4;

/**
 * At most so many findings, the most dangerous first. They are spread: no kind takes every place while another is
 * left out. Where grave ones are left out, the last chosen of their kind says how many there are.
 */
export function choosePrompts(findings: readonly Finding[], most: number): Finding[] {
  const open = uniqueByKey(findings.toSorted(byDanger));
  const chosen: Finding[] = [];
  while (chosen.length < most && open.length > 0) {
    const urgencies = open.map((finding) => urgency(finding, chosen));
    const index = urgencies.indexOf(Math.max(...urgencies));
    chosen.push(...open.splice(index, 1));
  }
  return mentionRest(chosen.toSorted(byDanger), open);
}

function byDanger(a: Finding, b: Finding): number {
  return b.danger - a.danger || a.start - b.start;
}

function uniqueByKey(findings: readonly Finding[]): Finding[] {
  const keys = new Set<string>();
  return findings.filter(({ key }) => !keys.has(key) && keys.add(key));
}

function urgency({ danger, kind, start }: Finding, chosen: readonly Finding[]): number {
  const alike = chosen.filter((other) => other.kind === kind).length;
  const beside = chosen.some((other) => other.start === start);
  // A kind that is new comes before another of the same urgency.
  return danger - alike * sameKind - (beside ? sameSentence : 0) + (alike === 0 ? 0.25 : 0);
}

function mentionRest(chosen: readonly Finding[], left: readonly Finding[]): Finding[] {
  return chosen.map((finding, index) => {
    const isLast = !chosen.slice(index + 1).some(({ kind }) => kind === finding.kind);
    const rest = left.filter(({ kind, danger }) => kind === finding.kind && danger >= grave).length;
    if (!isLast || rest === 0) return finding;
    const sentences = rest === 1 ? "1 more sentence" : `${rest} more sentences`;
    const prompt = `${finding.prompt.replace(/\.$/u, "")}; the same goes for ${sentences} of this answer.`;
    return { ...finding, prompt };
  });
}
