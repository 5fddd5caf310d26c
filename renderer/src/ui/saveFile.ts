type TextFile = { readonly fileName: string; readonly mediaType: string; readonly text: string };

/** Hands a text to the browser as a download. */
export function saveFile(file: TextFile): void {
  const address = URL.createObjectURL(new Blob([file.text], { type: file.mediaType }));
  const link = document.createElement("a");
  link.href = address;
  link.download = file.fileName;
  link.click();
  // The download has taken the data by the next task.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
