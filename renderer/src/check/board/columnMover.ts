/** How a column changes its place. */
export type ColumnMover = {
  readonly first: boolean;
  readonly last: boolean;
  readonly move: (by: 1 | -1) => void;
};
