/**
 * Draws the scans of the example archive: two pages of one day's edition, set from the texts of its
 * articles. `node src/typescript.js src/lab/example-scans/draw.ts` writes them and says where the articles stand.
 */
import { readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { plainText, readBody } from "../../article/index.ts";
import { familyOf } from "../../pages/cards/family.ts";
import { Page, type Box, type Type } from "./page.ts";

const project = path.resolve(import.meta.dirname, "../../..");
const day = path.join(project, "articles/2024/05");
const fontsIn = (name: string): string =>
  ["arabic", "latin"]
    .map((script) => `${name}/files/${path.basename(name)}-${script}-wght-normal.woff2`)
    .map((file) => familyOf(path.join(project, "node_modules/@fontsource-variable", file)))
    .join(", ");
const text = fontsIn("markazi-text");
const head = fontsIn("el-messiri");

/** Size of a page, its margin and the room between columns, in pixels. */
const [WIDTH, HEIGHT, MARGIN, GUTTER] = [1600, 2260, 70, 36];
const COLUMNS = 4;
const COLUMN = (WIDTH - 2 * MARGIN - (COLUMNS - 1) * GUTTER) / COLUMNS;

const body: Type = { family: text, weight: 500, size: 36, leading: 42 };
const small: Type = { family: text, weight: 500, size: 32, leading: 40 };
const headline = (size: number): Type => ({ family: head, weight: 700, size, leading: size * 1.3 });

/** A box that is some columns wide, the first of them counted from the right. */
function columns(first: number, count: number, y: number, height: number): Box {
  const width = count * COLUMN + (count - 1) * GUTTER;
  return { x: WIDTH - MARGIN - first * (COLUMN + GUTTER) - width, y, width, height };
}

/** The paragraphs of an article, without its marks. */
function paragraphsOf(name: string): string[] {
  const written = readBody(readFileSync(path.join(day, `06-${name}.md`), "utf8"));
  return written
    .split(/\n{2,}/)
    .filter((block) => !/^(?:!\[|\[\^|اقرأ أيضًا)/.test(block.trim()))
    .map((block) =>
      plainText(block.replace(/\[\^\d+\]/g, ""))
        .replace(/\s+/g, " ")
        .trim(),
    );
}

/** Sets a headline and a text below it, in columns of one height. @returns its height, and the lines that are left. */
function set(
  page: Page,
  { title, paragraphs }: { title: string; paragraphs: readonly string[] },
  place: { first: number; count: number; y: number; most: number; size: number },
) {
  const { first, count, y, most, size } = place;
  const type = headline(size);
  const across = columns(first, count, y, most);
  const titleLines = page.lines([title], type, across.width);
  page.column(titleLines, type, across, "centre");
  const top = y + titleLines.length * type.leading + 18;
  let rest = page.lines(paragraphs, body, COLUMN);
  const room = Math.floor((y + most - top) / body.leading);
  const rows = Math.min(Math.ceil(rest.length / count), room);
  for (let i = 0; i < count; i++) {
    rest = page.column(rest, body, columns(first + i, 1, top, rows * body.leading));
    if (i > 0) page.rule(betweenColumns(first + i, top, rows * body.leading));
  }
  const height = top + rows * body.leading - y;
  return { region: columns(first, count, y - 8, height + 16), end: y + height, rest };
}

function betweenColumns(before: number, y: number, height: number): Box {
  const { x, width } = columns(before, 1, y, height);
  return { x: x + width + GUTTER / 2, y, width: 2, height };
}

function nameplate(page: Page): number {
  const all = columns(0, COLUMNS, MARGIN, 300);
  const name = headline(190);
  page.column(page.lines(["الطريق"], name, all.width), name, { ...all, y: 40 }, "centre");
  page.rule({ ...all, y: 300, height: 8 });
  const line = "الإثنين 6 مايو 2024 م — 27 شوال 1445 هـ — العدد 4844";
  page.column(page.lines([line], small, all.width), small, { ...all, y: 312 }, "centre");
  page.rule({ ...all, y: 360, height: 3 });
  return 385;
}

function folio(page: Page, number: string): number {
  const all = columns(0, COLUMNS, 50, 60);
  page.column(
    page.lines([`${number} — الطريق — الإثنين 6 مايو 2024`], small, all.width),
    small,
    all,
    "centre",
  );
  page.rule({ ...all, y: 100, height: 4 });
  return 125;
}

/** The paper's own advertisement, where the articles leave room. */
function advertisement(page: Page, box: Box): void {
  page.frame(box);
  page.frame({ x: box.x + 10, y: box.y + 10, width: box.width - 20, height: box.height - 20 });
  const big = headline(72);
  const middle = box.y + box.height / 2;
  page.column(
    page.lines(["اقرأ «الطريق» كل صباح"], big, box.width),
    big,
    { ...box, y: middle - 82 },
    "centre",
  );
  const words = "أخبار مصر والعالم، والاقتصاد والثقافة والرياضة والعلوم";
  page.column(
    page.lines([words], body, box.width - 60),
    body,
    { ...box, y: middle + 22 },
    "centre",
  );
}

async function write(page: Page, number: string): Promise<void> {
  const folder = path.join(day, "06/pages");
  await mkdir(folder, { recursive: true });
  const raw = { width: page.width, height: page.height, channels: 4 } as const;
  // Soft first, then black or white: type as a scanner sees it.
  const picture = sharp(page.pixels, { raw }).greyscale().blur(0.6).threshold(150);
  await writeFile(
    path.join(folder, `${number}.png`),
    await picture.png({ colours: 2, compressionLevel: 9 }).toBuffer(),
  );
  const words = { width: page.width, height: page.height, words: page.words };
  await writeFile(path.join(folder, `${number}.words.json`), `${JSON.stringify(words)}\n`);
}

const told = (name: string, number: string, { x, y, width, height }: Box): void => {
  const region = [x, y, width, height].map(Math.round).join(",");
  console.log(`06-${name}.md: { n: ${number}, regions: ["${region}"] }`);
};

const front = new Page(WIDTH, HEIGHT);
const top = nameplate(front);
const lead = set(
  front,
  {
    title: "حماس تعلن قبول مقترح الوسطاء لوقف إطلاق النار",
    paragraphs: paragraphsOf("hamas-accepts"),
  },
  { first: 0, count: 3, y: top, most: 900, size: 84 },
);
told("hamas-accepts", "1", lead.region);
front.rule({ ...columns(0, 3, lead.end + 20, 3) });
const second = set(
  front,
  {
    title: "أوامر إسرائيلية بإخلاء شرق رفح.. ونحو مئة ألف فلسطيني إلى المجهول",
    paragraphs: paragraphsOf("rafah-evacuation"),
  },
  { first: 0, count: 3, y: lead.end + 45, most: HEIGHT - lead.end - 45 - MARGIN, size: 62 },
);
told("rafah-evacuation", "1", second.region);
front.rule(betweenColumns(3, top, second.end - top));
const side = set(
  front,
  {
    title: "تشاد تنتخب رئيسًا بعد ثلاث سنوات من الحكم الانتقالي",
    paragraphs: paragraphsOf("chad-election"),
  },
  { first: 3, count: 1, y: top, most: second.end - top, size: 46 },
);
told("chad-election", "1", side.region);
if (second.end + 160 < HEIGHT - MARGIN) {
  advertisement(front, columns(0, COLUMNS, second.end + 40, HEIGHT - MARGIN - second.end - 40));
}
await write(front, "1");
console.log(lead.rest.length, second.rest.length, side.rest.length);

const inner = new Page(WIDTH, HEIGHT);
const innerTop = folio(inner, "3");
const photo = columns(0, COLUMNS, innerTop, 880);
await inner.picture(path.join(project, "articles/images/spring-park.svg"), photo);
const spring = set(
  inner,
  {
    title: "مصر تحتفل بشم النسيم.. بيض ملون وفسيخ ونسمة ربيع عمرها آلاف السنين",
    paragraphs: paragraphsOf("sham-el-nessim"),
  },
  { first: 0, count: COLUMNS, y: innerTop + 920, most: 1200, size: 66 },
);
told("sham-el-nessim", "3", { ...spring.region, y: innerTop, height: spring.end - innerTop });
const continued = side.rest
  .map(({ words }) => words.map(({ text: word }) => word).join(" "))
  .join(" ");
let end = spring.end;
if (continued !== "") {
  inner.rule({ ...columns(0, COLUMNS, end + 20, 3) });
  const more = set(
    inner,
    { title: "تشاد تنتخب رئيسًا — البقية", paragraphs: [continued] },
    { first: 0, count: COLUMNS, y: end + 45, most: 500, size: 46 },
  );
  told("chad-election", "3", more.region);
  end = more.end;
}
advertisement(inner, columns(0, COLUMNS, end + 40, HEIGHT - MARGIN - end - 40));
await write(inner, "3");
