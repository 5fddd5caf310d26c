import { lazy, Suspense, useState } from "react";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import { PasswordForm } from "../PasswordForm.tsx";
import styles from "./Reader.module.css";
import type { PagesView } from "./target.ts";
import { TextPages } from "./TextPages.tsx";
import { usePdf } from "./usePdf.ts";

/** pdf.js is large, and most starts of the page never need it. */
const PdfPages = lazy(async () => ({ default: (await import("./PdfPages.tsx")).PdfPages }));

type PdfViewProps = PagesView & {
  readonly documentId: string;
  readonly labels: readonly string[];
};

/** The printed pages of a PDF; where they cannot be drawn, its text. */
export function PdfView(props: PdfViewProps) {
  const [attempt, setAttempt] = useState(1);
  return <Attempt key={attempt} {...props} again={() => setAttempt(attempt + 1)} />;
}

type AttemptProps = PdfViewProps & { readonly again: () => void };

function Attempt({ documentId, again, ...view }: AttemptProps) {
  const state = usePdf(documentId);
  const words = text.library.reader;
  switch (state.kind) {
    case "opening":
      return <output className={styles.middle}>{words.opening}</output>;
    case "locked":
      return (
        <div className={styles.middle}>
          <div className={styles.lock}>
            <h2 className={styles.lockTitle}>{words.locked}</h2>
            <PasswordForm
              label={text.library.imports.password}
              hint={words.lockedDetail}
              problem={state.wrong ? words.wrongPassword : null}
              submitLabel={words.unlock}
              submit={state.unlock}
            />
          </div>
        </div>
      );
    case "failed":
      return (
        <>
          <div className={styles.banner}>
            <Callout tone="caution" {...words.originalFailed}>
              <Button small onClick={again}>
                {text.library.imports.retry}
              </Button>
            </Callout>
          </div>
          <TextPages {...view} name={words.pageName} />
        </>
      );
    case "ready":
      return (
        <Suspense fallback={<output className={styles.middle}>{words.opening}</output>}>
          <PdfPages pdf={state.pdf} {...view} />
        </Suspense>
      );
  }
}
