import { useEffect } from "react";
import { useStore } from "zustand";
import type { DocumentPage, PageBlock } from "../../../../electron/contract/library.ts";
import { describeProblem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import type { Mark } from "../placeMarks.ts";
import { groupBlocks } from "./groupBlocks.ts";
import { MarkedText } from "./MarkedText.tsx";
import styles from "./TextPage.module.css";
import { tableRows } from "./tableRows.ts";
import type { Target } from "./target.ts";

type TextPageProps = {
  readonly number: number;
  readonly name: string;
  readonly marks: readonly Mark[];
  readonly target: Target;
};

/** One page or section as clean text: headings, paragraphs, lists and tables. */
export function TextPage({ number, name, marks, target }: TextPageProps) {
  const { library } = useServices();
  const read = useStore(library.reader.state, (state) => state.pages.get(number));
  useEffect(() => void library.reader.want(number), [library, number]);
  return (
    <section className={styles.page} aria-label={name} aria-busy={read === undefined}>
      <p className={styles.number} aria-hidden="true">
        {name}
      </p>
      {read === undefined && <div className={styles.waiting} />}
      {read?.kind === "failed" && (
        <Callout tone="danger" {...describeProblem(read.problem)}>
          <Button small onClick={() => void library.reader.want(number)}>
            {text.library.imports.retry}
          </Button>
        </Callout>
      )}
      {read?.kind === "ready" && (
        <Blocks page={read.page} marking={{ text: read.page.text, page: number, marks, target }} />
      )}
    </section>
  );
}

/** What is needed to show a stretch of a page's text with its marks. */
export type Marking = {
  readonly text: string;
  readonly page: number;
  readonly marks: readonly Mark[];
  readonly target: Target;
};

type BlocksProps = { readonly page: DocumentPage; readonly marking: Marking };

function Blocks({ page, marking }: BlocksProps) {
  if (page.text.trim() === "") {
    return <p className={styles.empty}>{text.library.reader.emptyPage}</p>;
  }
  const whole = { kind: "paragraph", level: 0, start: 0, end: page.text.length } as const;
  const blocks = page.blocks.length === 0 ? [whole] : page.blocks;
  return (
    <>
      {groupBlocks(blocks).map((group) => (
        <Group key={group[0]?.start} blocks={group} marking={marking} />
      ))}
    </>
  );
}

type GroupProps = { readonly blocks: readonly PageBlock[]; readonly marking: Marking };

/** The items of a list together, or one block of another kind. */
function Group({ blocks, marking }: GroupProps) {
  const [first] = blocks;
  if (first === undefined) return null;
  if (first.kind !== "listItem") return <Block block={first} marking={marking} />;
  return (
    <ul className={styles.list}>
      {blocks.map((item) => (
        <li key={item.start} data-level={Math.min(6, item.level)}>
          <MarkedText span={item} {...marking} />
        </li>
      ))}
    </ul>
  );
}

const headings = ["h2", "h3", "h4", "h5", "h6"] as const;

type BlockProps = { readonly block: PageBlock; readonly marking: Marking };

function Block({ block, marking }: BlockProps) {
  const words = <MarkedText span={block} {...marking} />;
  switch (block.kind) {
    case "heading": {
      // The document's title above is the first level.
      const Heading = headings[Math.min(4, Math.max(0, block.level - 1))] ?? "h6";
      return (
        <Heading className={styles.heading} data-level={block.level}>
          {words}
        </Heading>
      );
    }
    case "table":
      return <Table block={block} marking={marking} />;
    case "code":
      return <pre className={styles.code}>{words}</pre>;
    case "paragraph":
    case "listItem":
      return <p className={styles.paragraph}>{words}</p>;
  }
}

function Table({ block, marking }: BlockProps) {
  return (
    <div className={styles.table}>
      <table>
        <tbody>
          {tableRows(marking.text, block).map((cells) => (
            <tr key={cells[0]?.start}>
              {cells.map((cell) => (
                <td key={cell.start}>
                  <MarkedText span={cell} {...marking} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
