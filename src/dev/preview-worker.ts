/** A process that holds the archive, and all the code that a page takes, for previews. */
import workerpool from "workerpool";
import { openPreview, type Preview } from "./preview.ts";

let preview: Preview | undefined;

workerpool.worker({
  /** Reads the archive: see {@link openPreview}. */
  open: async (articles: string, output: string): Promise<void> => {
    preview = await openPreview(articles, output);
  },
  page: (url: string): Promise<string | undefined> | undefined => preview?.(url),
});
