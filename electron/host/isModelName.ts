/** Whether a file of this name is taken for a model. */
export function isModelName(path: string): boolean {
  return path.toLowerCase().endsWith(".gguf");
}
