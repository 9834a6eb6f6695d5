import { build } from "esbuild";
import { expect, it } from "vitest";

it("loads no parser to see that nothing has changed", async () => {
  const { metafile } = await build({
    entryPoints: ["src/cli/build.ts"],
    bundle: true,
    splitting: true,
    write: false,
    outdir: "out",
    metafile: true,
    format: "esm",
    platform: "node",
    packages: "external",
    logLevel: "silent",
  });
  const outputs = Object.values(metafile.outputs);
  const start = outputs.find(({ entryPoint }) => entryPoint === "src/cli/build.ts");
  const loaded = new Set<string>();
  const visit = (imports: (typeof outputs)[number]["imports"]): void => {
    for (const { path, kind } of imports) {
      if (kind !== "import-statement" || loaded.has(path)) continue;
      loaded.add(path);
      visit(metafile.outputs[path]?.imports ?? []);
    }
  };
  visit(start?.imports ?? []);
  expect(loaded).toContain("commander");
  expect([...loaded].filter((name) => /zod|yaml|markdown-it|eleventy|esbuild/.test(name))).toEqual(
    [],
  );
});
