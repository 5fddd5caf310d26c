import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { Button, IconButton } from "./Button.tsx";

type CopyButtonProps = {
  readonly value: string;
  readonly label: string;
  readonly done: string;
  readonly iconOnly?: boolean;
};

const thanksMs = 1500;

/** Copies a text and says so for a moment. */
export function CopyButton({ value, label, done, iconOnly = false }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), thanksMs);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = () => {
    void navigator.clipboard.writeText(value).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  const icon = copied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />;
  if (iconOnly) {
    return (
      <IconButton label={copied ? done : label} onClick={copy}>
        {icon}
      </IconButton>
    );
  }
  return (
    <Button small onClick={copy}>
      {icon}
      {copied ? done : label}
    </Button>
  );
}
