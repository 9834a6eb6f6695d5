/** Kinds of file, told by how their bytes begin and by their endings, and what reads them. */
import path from "node:path";

/** A kind of file. */
export interface Kind {
  /** With its article, as `a PNG picture`. */
  name: string;
  /** Endings of its names, in lower case with their dots. */
  endings: readonly string[];
  /** Any of the texts that its bytes begin with, read as Latin 1 … */
  magic?: readonly string[];
  /** … or what they begin like. */
  begins?: RegExp;
  /** Names of the element that a document of it begins with. */
  roots?: readonly string[];
  /** What a person can do, as the end of a sentence. */
  advice?: string;
  /** Whether there is a format that reads it. */
  isRead: boolean;
}

const unpack = "unpack it and import the folder";
const asPage = "save it as a web page (.html) and import it with -- html";
const asTable = "save it as .csv in UTF-8 and import it with -- csv";
const asText = "save its text as .txt and import it with -- text";

/** Kinds that no format reads, in the order in which bytes are compared with them. */
const strange: readonly Omit<Kind, "isRead">[] = [
  { name: "a PNG picture", endings: [".png"], magic: ["\x89PNG"] },
  { name: "a JPEG picture", endings: [".jpg", ".jpeg", ".jpe", ".jfif"], magic: ["\xff\xd8\xff"] },
  { name: "a GIF picture", endings: [".gif"], magic: ["GIF8"] },
  { name: "a WebP picture", endings: [".webp"], begins: /^RIFF[^]{4}WEBP/ },
  { name: "an AVIF picture", endings: [".avif"], begins: /^[^]{4}ftypavi/ },
  { name: "a TIFF picture", endings: [".tif", ".tiff"], magic: ["II*\0", "MM\0*"] },
  { name: "a bitmap picture", endings: [".bmp"], begins: /^BM[^]{4}\0\0\0\0/ },
  { name: "an icon", endings: [".ico"], magic: ["\0\0\x01\0"] },
  { name: "an SVG drawing", endings: [".svg"], roots: ["svg"] },
  { name: "a PDF", endings: [".pdf"], begins: /^\s{0,9}%PDF/, advice: asText },
  { name: "an RTF document", endings: [".rtf"], magic: ["{\\rtf"], advice: asPage },
  {
    name: "a Word document",
    endings: [".doc", ".docx", ".odt", ".pages", ".wpd"],
    advice: asPage,
  },
  {
    name: "a spreadsheet",
    endings: [".xls", ".xlsx", ".ods", ".numbers"],
    advice: asTable,
  },
  { name: "a presentation", endings: [".ppt", ".pptx", ".odp"], advice: asText },
  {
    name: "a document of an old Office program",
    endings: [],
    magic: ["\xd0\xcf\x11\xe0"],
    advice: "save a document as a web page (.html), a table as .csv",
  },
  {
    name: "an e-book",
    endings: [".epub", ".mobi", ".azw3", ".fb2"],
    begins: /^PK[^]{28}mimetypeapplication\/epub/,
    advice: "save its chapters as web pages (.html) and import them with -- html",
  },
  { name: "a scanned book", endings: [".djvu"], magic: ["AT&TFORM"], advice: asText },
  {
    name: "a database",
    endings: [".mdb", ".accdb", ".sqlite", ".db"],
    magic: ["SQLite format 3", "\0\x01\0\0Standard"],
    advice: "export its table of articles as .csv or .json",
  },
  {
    name: "a dump of a database",
    endings: [".sql"],
    begins: /^\s*(?:-- |\/\*!)[^]{0,200}(?:SQL|database) dump/i,
    advice: "load it into a database and export its table of articles as .csv or .json",
  },
  { name: "a RAR archive", endings: [".rar"], magic: ["Rar!"], advice: unpack },
  { name: "a 7-Zip archive", endings: [".7z"], magic: ["7z\xbc\xaf"], advice: unpack },
  { name: "a tar archive", endings: [".tar", ".tgz"], begins: /^[^]{257}ustar/, advice: unpack },
  { name: "a bzip2 file", endings: [".bz2"], begins: /^BZh\d1AY/, advice: unpack },
  { name: "an xz file", endings: [".xz"], magic: ["\xfd7zXZ"], advice: unpack },
  { name: "a Zstandard file", endings: [".zst"], magic: ["\x28\xb5\x2f\xfd"], advice: unpack },
  {
    name: "a web archive of Safari",
    endings: [".webarchive"],
    begins: /^bplist00[^]*WebMainResource/,
    advice: "open it in Safari and save the page's source, or in Chrome and save it as .mhtml",
  },
  {
    name: "a log of HTTP (HAR)",
    endings: [".har"],
    begins: /^\s*\{\s*"log"\s*:\s*\{/,
    advice: "turn it into a WARC (har2warc does) and import that with -- warc",
  },
  {
    name: "an index of a crawl, without its pages",
    endings: [".cdx", ".cdxj"],
    begins: /^ ?CDX /,
    advice: "import the .warc.gz or .arc.gz files that it names with -- warc",
  },
  {
    name: "an e-mail message",
    endings: [".eml", ".msg", ".mbox"],
    begins: /^(?:From [^\n]*\n)?(?:[\w-]+:[^\n]*\n[ \t]?)*?(?:Received|To|Delivered-To):/i,
    advice: asPage,
  },
  { name: "a sound recording", endings: [".mp3", ".wav", ".ogg", ".m4a"], magic: ["ID3", "OggS"] },
  { name: "a film", endings: [".mp4", ".avi", ".mov", ".webm", ".flv"], begins: /^[^]{4}ftyp/ },
];

/** A zip file, whatever its program calls it. */
export const zipKind: Kind = {
  name: "a zip file",
  endings: [".zip", ".wacz", ".maff"],
  magic: ["PK\x03\x04"],
  isRead: true,
};
export const gzipKind: Kind = {
  name: "a gzip file",
  endings: [".gz"],
  magic: ["\x1f\x8b\x08"],
  isRead: true,
};

const read: readonly Omit<Kind, "isRead">[] = [
  {
    name: "a crawl (WARC)",
    endings: [".warc"],
    begins: /^WARC\/\d/,
    advice: "import it with -- warc",
  },
  {
    name: "a crawl (ARC)",
    endings: [".arc"],
    magic: ["filedesc://"],
    advice: "import it with -- warc",
  },
  {
    name: "a page in one file (MHTML)",
    endings: [".mhtml", ".mht"],
    begins:
      /^\s*(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?Content-Type:\s*(?:multipart\/related|text\/html)/i,
    advice: "import it with -- html",
  },
  {
    name: "a feed or an export in XML",
    endings: [".xml", ".wxr", ".rss", ".atom"],
    roots: ["rss", "feed", "rdf:rdf", "urlset", "sitemapindex", "channel"],
    advice: "a WordPress export is imported with -- wordpress",
  },
  {
    name: "a recognised page (ALTO)",
    endings: [".xml", ".alto"],
    roots: ["alto"],
    advice: "import it with -- alto",
  },
  {
    name: "a recognised page (PAGE XML)",
    endings: [".xml", ".page"],
    roots: ["pcgts"],
    advice: "import it with -- page",
  },
  {
    name: "a METS, which says what pages there are",
    endings: [".xml"],
    roots: ["mets", "mets:mets"],
    advice: "import it and its pages with -- alto, -- page or -- hocr",
  },
  {
    name: "a web page",
    endings: [".html", ".htm", ".xhtml", ".xht", ".shtml", ".php", ".asp", ".aspx", ".jsp", ".cfm"],
    roots: [
      "!doctype",
      "html",
      "head",
      "body",
      "frameset",
      "title",
      "meta",
      "link",
      "style",
      "script",
    ].concat(["div", "p", "table", "center", "font", "h1", "article", "main", "header"]),
    advice: "import it with -- html",
  },
  {
    name: "JSON",
    endings: [".json", ".jsonl", ".ndjson"],
    begins: /^\s*(?:\[\s*)?\{\s*["}]|^\s*\[\s*["\]]/,
    advice: "import a dump with -- jsonl",
  },
  { name: "a table", endings: [".csv", ".tsv"], advice: "import it with -- csv" },
  { name: "a text", endings: [".txt", ".text"], advice: "import it with -- text" },
];

const kinds: readonly Kind[] = [
  ...strange.map((kind) => ({ ...kind, isRead: false })),
  zipKind,
  gzipKind,
  ...read.map((kind) => ({ ...kind, isRead: true })),
];

/** Endings of what belongs to saved pages and exports: nobody expects an article of them. */
const companions: ReadonlySet<string> = new Set(
  [".css", ".js", ".mjs", ".map", ".woff", ".woff2", ".ttf", ".otf", ".eot", ".svg", ".ico"].concat(
    [".png", ".jpg", ".jpeg", ".jpe", ".jfif", ".gif", ".webp", ".avif", ".bmp", ".tif", ".tiff"],
  ),
);

/** Bytes by which a kind is told. */
export const kindSample = 2048;

/** The kind of a file by its bytes; `undefined` for any other, such as plain text. */
export function kindOf(bytes: Uint8Array): Kind | undefined {
  // A byte order mark, and every other byte of UTF-16, say nothing of the kind.
  const sample = Buffer.from(bytes.subarray(0, kindSample)).toString("latin1");
  const text = /^(?:\xff\xfe|\xfe\xff)/.test(sample)
    ? sample.slice(2).replaceAll("\0", "")
    : sample;
  const plain = text.replace(/^\xef\xbb\xbf/, "");
  const root = rootOf(plain);
  return kinds.find(
    ({ magic, begins, roots }) =>
      magic?.some((begin) => plain.startsWith(begin)) === true ||
      begins?.test(plain) === true ||
      roots?.includes(root) === true,
  );
}

/** The local name of the element that a document begins with, in lower case; empty for anything else. */
export function rootName(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString("latin1").replaceAll("\0", "");
  return rootOf(text.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "")).replace(/^.*:/, "");
}

/** The element that a document begins with, in lower case; `!doctype` for a page that has none. */
function rootOf(text: string): string {
  let rest = text.trimStart();
  let isPage = false;
  for (let end = 1; end > 0; rest = rest.slice(end).trimStart()) {
    isPage ||= /^<!doctype\s+html/i.test(rest);
    const mark = rest.startsWith("<!--") ? "-->" : endMark(rest);
    end = mark === undefined ? 0 : rest.indexOf(mark) + mark.length;
    if (mark !== undefined && end < mark.length) break;
  }
  const root = /^<([\w:-]+)/.exec(rest)?.[1]?.toLowerCase();
  return root ?? (isPage ? "!doctype" : "");
}

/** What ends an instruction or a declaration that a text begins with; a DOCTYPE may hold others. */
function endMark(text: string): string | undefined {
  if (/^<!doctype[^>[]*\[/i.test(text)) return "]>";
  return /^<[?!]/.test(text) ? ">" : undefined;
}

/** The kind of a file by its name. */
export function kindOfName(name: string): Kind | undefined {
  const ending = endingOf(name);
  return kinds.find(({ endings }) => endings.includes(ending));
}

/**
 * The ending of a file's name in lower case with its dot; empty if there is none. Programs that mirror
 * sites put an address's query behind it: `news.php?id=5`.
 */
export function endingOf(name: string): string {
  return path.extname(path.basename(name).replace(/\?.*$/s, "")).toLowerCase();
}

/** Whether a file belongs to pages, as their pictures and styles do. */
export function isCompanion(name: string): boolean {
  return companions.has(endingOf(name));
}

/** `a PDF, expected a page: save its text as …`. */
export function refusalOf({ name, advice }: Kind, expected: string): string {
  return `${name}, expected ${expected}${advice === undefined ? "" : `: ${advice}`}`;
}
