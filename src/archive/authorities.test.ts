import { expect, test } from "vitest";
import { knownName, parseAuthorities } from "./authorities.ts";

test("a line says whom a name means, by identifiers or whole addresses", () => {
  const table = parseAuthorities(
    "\ufeffkind,name,wikidata,viaf,geonames,sameAs\r\n" +
      "person,مَيّ زيادة,Q442198,https://viaf.org/viaf/32272677/,,https://a.example/1 https://b.example/2\r\n" +
      "هيئة,أ ش أ,Q1,,,\n" +
      'مكان,"القاهرة، مصر",,,360630,\n',
    "t.csv",
  );
  expect(knownName(table, "authors", "مي زيادة")).toEqual({
    type: "Person",
    sameAs: [
      "http://www.wikidata.org/entity/Q442198",
      "https://viaf.org/viaf/32272677",
      "https://a.example/1",
      "https://b.example/2",
    ],
  });
  expect(knownName(table, "authors", "أ ش أ")?.type).toBe("Organization");
  expect(knownName(table, "places", "القاهرة مصر")?.sameAs).toEqual([
    "https://sws.geonames.org/360630/",
  ]);
  expect(knownName(table, "tags", "القاهرة مصر")?.type).toBe("Place");
  expect(knownName(table, "places", "مي زيادة")).toBeUndefined();
});

test("what is wrong is told by its line, all at once", () => {
  const text = "kind,name,wikidata\nperson,أ,123\nشيء,ب,\nperson,أ,Q1\nplace,القاهرة, مصر, x\n";
  expect(() => parseAuthorities(text, "t.csv")).toThrow(
    /^t\.csv:2: wikidata: found "123".*\nt\.csv:3: found "شيء".*\nt\.csv:4: "أ" is in the table already\nt\.csv:5: found 4 cells, expected 3/,
  );
  expect(() => parseAuthorities("kind,name,wikidat\n", "t.csv")).toThrow(/t\.csv:1: .*"wikidat"/);
});
