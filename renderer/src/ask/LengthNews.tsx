import { text } from "../app/text.ts";
import { Unseen } from "../ui/Unseen.tsx";

type LengthNewsProps = {
  /** How many tokens a question was too long by when it was last counted, from 0. */
  readonly overBy: number;
  readonly otherwise?: string;
};

/** Tells those who listen once that a question became too long; not again by how much after every typing pause. */
export function LengthNews({ overBy, otherwise = "" }: LengthNewsProps) {
  return (
    <Unseen>
      <output>{overBy > 0 ? text.budget.tooLong : otherwise}</output>
    </Unseen>
  );
}
