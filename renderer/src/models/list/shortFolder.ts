/** The folder of a path, only its last two parts where there are more: enough to tell files of one name apart. */
export function shortFolder(path: string): string {
  const separator = path.includes("\\") ? "\\" : "/";
  const parts = path.split(separator).slice(0, -1);
  if (parts.length <= 3) return parts.join(separator) || separator;
  return ["…", ...parts.slice(-2)].join(separator);
}
