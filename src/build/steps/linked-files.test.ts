/** Links of texts through whole builds: which files and pages change when what they lead to does. */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { builtPlace } from "../../testing/place.ts";
import { inTemporaryDirectory } from "../../testing/project.ts";

const article = (title: string, date: string, more: string, text: string): string =>
  `---\ntitle: ${title}\ndate: ${date}\n${more}---\n\n${text}\n`;

const LINKING = "2024/05/08/linking/index.html";
const SCAN = "files/2024/05/مسح الصفحة.pdf";

test("a linked file is published, replaced and removed; a page changes when its links do", async () => {
  await inTemporaryDirectory(async (directory) => {
    const place = builtPlace(directory);
    const { articles, output } = place;
    const write = (file: string, text: string): void => {
      mkdirSync(path.dirname(path.join(articles, file)), { recursive: true });
      writeFileSync(path.join(articles, file), text);
    };
    const built = async (): Promise<void> =>
      expect(await place.build()).toMatchObject({ status: 0 });
    const page = (): string => readFileSync(path.join(output, LINKING), "utf8");
    const scanned = (): string => readFileSync(path.join(output, SCAN), "utf8");
    const old = "https://old.example/news/7";

    write("2024/05/مسح الصفحة.pdf", "%PDF-1.4 one");
    const text = (scan: string) => `انظر ${scan} و[خبرًا](${old}) و[آخر](/2024/05/07-troops.md).`;
    const linked = text("[الصفحة](<مسح الصفحة.pdf>)");
    write("2024/05/08-linking.md", article("روابط", "2024-05-08", "", linked));
    await built();
    expect(scanned()).toBe("%PDF-1.4 one");
    expect(page()).toContain(`href="${encodeURI(`/${SCAN}`)}"`);
    expect(page()).toContain('href="/2024/05/07/troops/"');
    expect(page()).toContain(`href="${old}"`);
    expect(readFileSync(path.join(output, "manifest-sha256.txt"), "utf8")).toContain(`  ${SCAN}\n`);

    // Another file in its place, and an article in that of the address: one page changes.
    const times = (): number[] =>
      [LINKING, "2024/05/07/troops/index.html", "2024/05/06/flood/index.html"].map(
        (file) => statSync(path.join(output, file)).mtimeMs,
      );
    const before = times();
    write("2024/05/مسح الصفحة.pdf", "%PDF-1.4 two");
    const more = `source: {url: "${old}/"}\n`;
    write("1999/old.md", article("قديم", "1999", more, "نص."));
    await built();
    expect(scanned()).toBe("%PDF-1.4 two");
    expect(page()).toContain('href="/1999/old/"');
    expect(times().map((time, i) => time === before[i])).toEqual([false, true, true]);

    // What a link needs cannot go before the link.
    rmSync(path.join(articles, "2024/05/مسح الصفحة.pdf"));
    const { status, stderr } = await place.build();
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /2024\/05\/08-linking\.md:6: link: found "مسح الصفحة\.pdf", expected .+ \(looked for 2024\/05\/مسح الصفحة\.pdf\)/,
    );
    expect(scanned()).toBe("%PDF-1.4 two");
    write("2024/05/08-linking.md", article("روابط", "2024-05-08", "", text("الصفحة")));
    rmSync(path.join(articles, "1999/old.md"));
    await built();
    expect(existsSync(path.join(output, "files"))).toBe(false);
    expect(page()).toContain(`href="${old}"`);
  });
});
