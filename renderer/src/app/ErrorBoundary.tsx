import { Component, type ReactNode } from "react";
import { Button } from "../ui/Button.tsx";
import { Callout } from "../ui/Callout.tsx";
import styles from "./App.module.css";
import { text } from "./text.ts";

type ErrorBoundaryProps = { readonly children: ReactNode };
type ErrorBoundaryState = { readonly broken: boolean };

/** Keeps a defect in one part from taking the whole page down. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { broken: false };

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <div className={styles.middle}>
        <Callout tone="danger" alert title={text.app.brokenTitle} detail={text.app.brokenDetail}>
          <Button small onClick={() => location.reload()}>
            {text.app.reload}
          </Button>
        </Callout>
      </div>
    );
  }
}
