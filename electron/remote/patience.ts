/** How long a server may take, in milliseconds, and how often it is asked. */
export type Patience = {
  /** Until there is a connection, with its certificate checked. */
  readonly connectMs: number;
  /** From the request to the first piece of its answer: it may read a long prompt first. */
  readonly firstByteMs: number;
  /** From one piece to the next. */
  readonly betweenMs: number;
  /** The first wait after 429 or 503; each further one is twice as long. */
  readonly backOffMs: number;
  /** The longest wait, also where the server asks for more. */
  readonly longestWaitMs: number;
  readonly tries: number;
};

export const usualPatience: Patience = {
  connectMs: 15_000,
  firstByteMs: 120_000,
  betweenMs: 60_000,
  backOffMs: 1000,
  longestWaitMs: 60_000,
  tries: 4,
};
