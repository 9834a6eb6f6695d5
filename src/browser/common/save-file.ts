/** Has the browser save a text as a file. */
export function saveFile(name: string, type: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // The browser has taken the file up when it next comes to rest.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}
