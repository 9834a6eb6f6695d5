/**
 * Draws the pictures of the READMEs from a built site of the example:
 * `node src/typescript.js src/lab/docs/pictures.ts _site`
 */
import path from "node:path";
import sharp from "sharp";
import { projectDirectory } from "../../build/project.ts";
import { launchChromium } from "../browser/chromium.ts";
import { serveStatic } from "../browser/static-server.ts";

const pictures = [
  { file: "search-page", address: "/search/?q=قناة السويس", width: 1280, height: 900 },
  { file: "article-phone", address: "/1956/07/27/suez-nationalisation/", width: 390, height: 844 },
];

const site = path.resolve(process.argv[2] ?? "_site");
const server = await serveStatic(site);
const browser = await launchChromium();
try {
  for (const { file, address, width, height } of pictures) {
    const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 1.5 });
    await page.goto(server.origin + address, { waitUntil: "networkidle" });
    const picture = sharp(await page.screenshot()).webp({ quality: 80 });
    await picture.toFile(path.join(projectDirectory, `.github/${file}.webp`));
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
