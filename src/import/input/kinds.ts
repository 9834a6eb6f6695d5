/** Kinds of file, told by how their bytes begin and by their endings, and what reads them. */
import path from "node:path";
import { say, saying, type Message } from "../../messages/message.ts";

/** A kind of file. */
export interface Kind {
  /** With its article, as `a PNG picture`. */
  name: Message;
  /** Endings of its names, in lower case with their dots. */
  endings: readonly string[];
  /** Any of the texts that its bytes begin with, read as Latin 1 … */
  magic?: readonly string[];
  /** … or what they begin like. */
  begins?: RegExp;
  /** Names of the element that a document of it begins with. */
  roots?: readonly string[];
  /** What a person can do, as the end of a sentence. */
  advice?: Message;
  /** Whether there is a format that reads it. */
  isRead: boolean;
}

const unpack = say("unpack it and import the folder");
const asPage = say("save it as a web page (.html) and import it with -- html");
const asTable = say("save it as .csv in UTF-8 and import it with -- csv");
const asText = say("save its text as .txt and import it with -- text");

/** Kinds that no format reads, in the order in which bytes are compared with them. */
const strange: readonly Omit<Kind, "isRead">[] = [
  { name: say("a PNG picture"), endings: [".png"], magic: ["\x89PNG"] },
  {
    name: say("a JPEG picture"),
    endings: [".jpg", ".jpeg", ".jpe", ".jfif"],
    magic: ["\xff\xd8\xff"],
  },
  { name: say("a GIF picture"), endings: [".gif"], magic: ["GIF8"] },
  { name: say("a WebP picture"), endings: [".webp"], begins: /^RIFF[^]{4}WEBP/ },
  { name: say("an AVIF picture"), endings: [".avif"], begins: /^[^]{4}ftypavi/ },
  { name: say("a TIFF picture"), endings: [".tif", ".tiff"], magic: ["II*\0", "MM\0*"] },
  { name: say("a bitmap picture"), endings: [".bmp"], begins: /^BM[^]{4}\0\0\0\0/ },
  { name: say("an icon"), endings: [".ico"], magic: ["\0\0\x01\0"] },
  { name: say("an SVG drawing"), endings: [".svg"], roots: ["svg"] },
  { name: say("a PDF"), endings: [".pdf"], begins: /^\s{0,9}%PDF/, advice: asText },
  { name: say("an RTF document"), endings: [".rtf"], magic: ["{\\rtf"], advice: asPage },
  {
    name: say("a Word document"),
    endings: [".doc", ".docx", ".odt", ".pages", ".wpd"],
    advice: asPage,
  },
  {
    name: say("a spreadsheet"),
    endings: [".xls", ".xlsx", ".ods", ".numbers"],
    advice: asTable,
  },
  { name: say("a presentation"), endings: [".ppt", ".pptx", ".odp"], advice: asText },
  {
    name: say("a document of an old Office program"),
    endings: [],
    magic: ["\xd0\xcf\x11\xe0"],
    advice: say("save a document as a web page (.html), a table as .csv"),
  },
  {
    name: say("an e-book"),
    endings: [".epub", ".mobi", ".azw3", ".fb2"],
    begins: /^PK[^]{28}mimetypeapplication\/epub/,
    advice: say("save its chapters as web pages (.html) and import them with -- html"),
  },
  { name: say("a scanned book"), endings: [".djvu"], magic: ["AT&TFORM"], advice: asText },
  {
    name: say("a database"),
    endings: [".mdb", ".accdb", ".sqlite", ".db"],
    magic: ["SQLite format 3", "\0\x01\0\0Standard"],
    advice: say("export its table of articles as .csv or .json"),
  },
  {
    name: say("a dump of a database"),
    endings: [".sql"],
    begins: /^\s*(?:-- |\/\*!)[^]{0,200}(?:SQL|database) dump/i,
    advice: say("load it into a database and export its table of articles as .csv or .json"),
  },
  { name: say("a RAR archive"), endings: [".rar"], magic: ["Rar!"], advice: unpack },
  { name: say("a 7-Zip archive"), endings: [".7z"], magic: ["7z\xbc\xaf"], advice: unpack },
  {
    name: say("a tar archive"),
    endings: [".tar", ".tgz"],
    begins: /^[^]{257}ustar/,
    advice: unpack,
  },
  { name: say("a bzip2 file"), endings: [".bz2"], begins: /^BZh\d1AY/, advice: unpack },
  { name: say("an xz file"), endings: [".xz"], magic: ["\xfd7zXZ"], advice: unpack },
  { name: say("a Zstandard file"), endings: [".zst"], magic: ["\x28\xb5\x2f\xfd"], advice: unpack },
  {
    name: say("a web archive of Safari"),
    endings: [".webarchive"],
    begins: /^bplist00[^]*WebMainResource/,
    advice: say("open it in Safari and save the page's source, or in Chrome and save it as .mhtml"),
  },
  {
    name: say("a log of HTTP (HAR)"),
    endings: [".har"],
    begins: /^\s*\{\s*"log"\s*:\s*\{/,
    advice: say("turn it into a WARC (har2warc does) and import that with -- warc"),
  },
  {
    name: say("an index of a crawl, without its pages"),
    endings: [".cdx", ".cdxj"],
    begins: /^ ?CDX /,
    advice: say("import the .warc.gz or .arc.gz files that it names with -- warc"),
  },
  {
    name: say("an e-mail message"),
    endings: [".eml", ".msg", ".mbox"],
    begins: /^(?:From [^\n]*\n)?(?:[\w-]+:[^\n]*\n[ \t]?)*?(?:Received|To|Delivered-To):/i,
    advice: asPage,
  },
  {
    name: say("a sound recording"),
    endings: [".mp3", ".wav", ".ogg", ".m4a"],
    magic: ["ID3", "OggS"],
  },
  {
    name: say("a film"),
    endings: [".mp4", ".avi", ".mov", ".webm", ".flv"],
    begins: /^[^]{4}ftyp/,
  },
];

/** A zip file, whatever its program calls it. */
export const zipKind: Kind = {
  name: say("a zip file"),
  endings: [".zip", ".wacz", ".maff"],
  magic: ["PK\x03\x04"],
  isRead: true,
};
export const gzipKind: Kind = {
  name: say("a gzip file"),
  endings: [".gz"],
  magic: ["\x1f\x8b\x08"],
  isRead: true,
};

const read: readonly Omit<Kind, "isRead">[] = [
  {
    name: say("a crawl (WARC)"),
    endings: [".warc"],
    begins: /^WARC\/\d/,
    advice: say("import it with -- warc"),
  },
  {
    name: say("a crawl (ARC)"),
    endings: [".arc"],
    magic: ["filedesc://"],
    advice: say("import it with -- warc"),
  },
  {
    name: say("a page in one file (MHTML)"),
    endings: [".mhtml", ".mht"],
    begins:
      /^\s*(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?Content-Type:\s*(?:multipart\/related|text\/html)/i,
    advice: say("import it with -- html"),
  },
  {
    name: say("a feed or an export in XML"),
    endings: [".xml", ".wxr", ".rss", ".atom"],
    roots: ["rss", "feed", "rdf", "urlset", "sitemapindex", "channel"],
    advice: say("exports of WordPress and Blogger, and feeds, are imported with -- wordpress"),
  },
  {
    name: say("a recognised page (ALTO)"),
    endings: [".xml", ".alto"],
    roots: ["alto"],
    advice: say("import it with -- alto"),
  },
  {
    name: say("a recognised page (PAGE XML)"),
    endings: [".xml", ".page"],
    roots: ["pcgts"],
    advice: say("import it with -- page"),
  },
  {
    name: say("a METS, which says what pages there are"),
    endings: [".xml"],
    roots: ["mets"],
    advice: say("import it and its pages with -- alto, -- page or -- hocr"),
  },
  {
    name: say("a web page"),
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
    advice: say("import it with -- html"),
  },
  {
    name: saying("JSON"),
    endings: [".json", ".jsonl", ".ndjson"],
    begins: /^\s*(?:\[\s*)?\{\s*["}]|^\s*\[\s*["\]]/,
    advice: say("import a dump with -- jsonl"),
  },
  { name: say("a table"), endings: [".csv", ".tsv"], advice: say("import it with -- csv") },
  { name: say("a text"), endings: [".txt", ".text"], advice: say("import it with -- text") },
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
  const plain = plainOf(bytes.subarray(0, kindSample));
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
  return rootOf(plainOf(bytes));
}

/** Bytes as text without a byte order mark and every other byte of UTF-16, which say nothing of a kind. */
function plainOf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString("latin1");
  const isWide = /^(?:\xff\xfe|\xfe\xff|<\0|\0<)/.test(text);
  const plain = isWide ? text.replaceAll("\0", "") : text;
  return plain.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "");
}

/** The local name of the element that a document begins with, in lower case; `!doctype` for a page that has none. */
function rootOf(text: string): string {
  let rest = text.trimStart();
  let isPage = false;
  for (let end = 1; end > 0; rest = rest.slice(end).trimStart()) {
    isPage ||= /^<!doctype\s+html/i.test(rest);
    const mark = rest.startsWith("<!--") ? /-->/ : endMark(rest);
    const found = mark?.exec(rest);
    end = found ? found.index + found[0].length : 0;
    if (mark && !found) break;
  }
  const root = /^<(?:[\w.-]+:)?([\w-]+)/.exec(rest)?.[1]?.toLowerCase();
  return root ?? (isPage ? "!doctype" : "");
}

/** What ends an instruction or a declaration that a text begins with; a DOCTYPE may hold others. */
function endMark(text: string): RegExp | undefined {
  if (/^<!doctype[^>[]*\[/i.test(text)) return /\]\s*>/;
  return /^<[?!]/.test(text) ? />/ : undefined;
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
export function refusalOf({ name, advice }: Kind, expected: Message): Message {
  return say("{name}, expected {expected}{advice}", {
    name,
    expected,
    advice: advice === undefined ? "" : say(": {advice}", { advice }),
  });
}
