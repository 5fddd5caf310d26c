/** A picture whose bytes stand in the item itself. */
export type InlinePicture = { readonly base64: string; readonly alt: string };

/** What a file says of an item, in its own words: neither cleaned nor checked. */
export type ItemDraft = {
  /** Its texts are plain: "<" and "&" are nothing but themselves. */
  readonly plain?: boolean;
  readonly stem: string;
  readonly subject?: string;
  readonly topic?: string;
  readonly tags?: readonly string[];
  readonly sourceId?: string;
  readonly pictures?: {
    readonly stem: readonly InlinePicture[];
    readonly answer: readonly InlinePicture[];
  };
} & (
  | {
      readonly kind: "choice";
      readonly context?: string;
      readonly options: readonly { readonly text: string; readonly why?: string }[];
      /** From 0. */
      readonly key: number;
      readonly explanation?: string;
    }
  | { readonly kind: "card"; readonly back: string }
);

/** Why there is no item; it follows the item's place. */
export type Refused = { readonly refused: string };
