/** A model's name as a student reads it, with the file name of its adapter where there is one. */
export function nameWithAdapter(name: string, adapter: string | null): string {
  return adapter === null ? name : `${name} with ${adapter}`;
}
