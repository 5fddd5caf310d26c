/** Questions to the other process, each answered by its number. */
export type Questions<A> = {
  /** Sends a question; resolves with its answer, or never when the other process is gone. */
  readonly ask: (send: (request: number) => void) => Promise<A>;
  readonly answered: (request: number, answer: A) => void;
};

export function createQuestions<A>(): Questions<A> {
  const waiting = new Map<number, (answer: A) => void>();
  let last = 0;
  return {
    ask: (send) => {
      last += 1;
      const request = last;
      const answer = new Promise<A>((resolve) => waiting.set(request, resolve));
      send(request);
      return answer;
    },
    answered: (request, answer) => {
      waiting.get(request)?.(answer);
      waiting.delete(request);
    },
  };
}
