import type { Failure, FailureCode } from "../contract/failure.ts";

/** Carries an expected failure to the edge, where it becomes a typed error or an exit code. */
export class Failed extends Error {
  override readonly name = "Failed";
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** Throws an expected failure; data are the facts its message needs. */
export function fail<C extends FailureCode>(
  code: C,
  data: Extract<Failure, { code: C }>["data"],
): never {
  throw new Failed({ code, data } as Failure);
}
