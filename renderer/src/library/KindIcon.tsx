import { BookOpen, FileCode, FileText, FileType, Globe, type LucideIcon } from "lucide-react";
import type { DocumentKind } from "../../../electron/contract/library.ts";
import { text } from "../app/text.ts";
import { Unseen } from "../ui/Unseen.tsx";

const icons: Record<DocumentKind, LucideIcon> = {
  pdf: FileType,
  docx: FileText,
  epub: BookOpen,
  html: Globe,
  markdown: FileCode,
  text: FileText,
};

/** What kind of document it is, as a picture with a name. */
export function KindIcon({ kind }: { readonly kind: DocumentKind }) {
  const Icon = icons[kind];
  return (
    <>
      <Icon aria-hidden="true" />
      <Unseen>{text.library.kinds[kind]}</Unseen>
    </>
  );
}
