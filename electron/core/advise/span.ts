/** A piece of a text: text.slice(start, end), in UTF-16 offsets. */
export type Span = { readonly start: number; readonly end: number };
