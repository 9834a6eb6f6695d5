/** Writes synthetic Arabic articles: the same number always gives the same files. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { ArticleSettings } from "../../article/index.ts";

/** The words of sentences. */
const WORDS =
  "أعلن أكد قال أوضح أشار الوزير المحافظ الرئيس المدير اللجنة المجلس الحكومة الجامعة المدرسة المستشفى الشركة البنك الفريق المنتخب المباراة البطولة المعرض المهرجان الكتاب الفيلم الطريق المدينة القرية المصنع الميناء المطار المشروع الاتفاق المؤتمر اجتماع افتتاح تطوير زيادة انخفاض أسعار صادرات مياه كهرباء قطار سيارات طلاب عمال مزارعين مرضى جمهور في من على إلى عن مع بعد قبل خلال أمس اليوم غدا العام الشهر الأسبوع المقبل الماضي الجديد الكبير الأول الثاني مليون ألف مئة".split(
    " ",
  );

const FIRST_DAY = Date.UTC(1996, 0, 1);
const DAYS = 10_593; // to the end of 2024

/** How many articles of an archive are on a day that is added to it. */
const EDITION = 50;

/** Writes an archive of so many articles, spread evenly over the days from 1996 to 2024. */
export function writeSynthetic(directory: string, count: number, settings: ArticleSettings): void {
  for (let i = 0; i < count; i++) {
    const day = new Date(FIRST_DAY + Math.floor((i * DAYS) / count) * 86_400_000);
    writeArticle(directory, day.toISOString().slice(0, 10), i, settings);
  }
}

/** Adds an edition to an archive: a day of articles after its last. */
export function writeEdition(directory: string, day: string, settings: ArticleSettings): void {
  for (let i = 0; i < EDITION; i++) writeArticle(directory, day, 9_000_000 + i, settings);
}

function writeArticle(
  directory: string,
  day: string,
  number: number,
  { sections }: ArticleSettings,
): void {
  const random = randomFrom(number + 1);
  const some = (count: number): string =>
    Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)]).join(" ");
  const paragraphs = Array.from({ length: 4 + Math.floor(random() * 4) }, () => `${some(45)}.`);
  const author = Math.floor(random() * 400);
  const [year = "", month = "", date = ""] = day.split("-");
  const folder = path.join(directory, year, month);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, `${date}-${String(number).padStart(7, "0")}.md`),
    `---
title: ${some(8)}
date: ${day}T${String(6 + (number % 14)).padStart(2, "0")}:00
section: ${sections[number % sections.length]}
author: ${WORDS[author % 20]} ${WORDS[20 + Math.floor(author / 20)]}
---

${paragraphs.join("\n\n")}
`,
  );
}

/** Pseudo-random numbers from 0 to 1 (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
