import { describe, expect, test } from "vitest";
import { defineNewspaper, leadersOn, type NewspaperInput } from "./newspaper.ts";

const paper: NewspaperInput = {
  name: "النهار الجديد",
  publication: "جريدة النهار الجديد",
  description: "أرشيف",
  url: "https://example.org/archive/",
  country: "LB",
  zone: "Asia/Beirut",
  sections: [{ name: "سياسة", slug: "politics" }],
  offices: [
    {
      title: "رئيس التحرير",
      holders: [
        { name: "الأول", from: "2000-01-01", until: "2009-12-31" },
        { name: "الثاني", from: "2010-01-01" },
      ],
    },
  ],
};

describe("leadersOn", () => {
  const newspaper = defineNewspaper(paper);

  test.each([
    ["1999-12-31", []],
    ["2000-01-01", ["الأول"]],
    ["2009-12-31", ["الأول"]],
    ["2010-01-01", ["الثاني"]],
    ["2024-05-07", ["الثاني"]],
  ])("names who led the paper on %s", (day, names) => {
    expect(leadersOn(newspaper, day).map(({ name }) => name)).toEqual(names);
  });
});

describe("defineNewspaper", () => {
  test("names every wrong key at once", () => {
    const wrong = { ...paper, name: "", weekstart: "sunday", digits: "roman" };
    const define = (): unknown => defineNewspaper(wrong as unknown as NewspaperInput);
    expect(define).toThrow("_data/newspaper.ts is not valid");
    expect(define).toThrow(/name[^]*digits|digits[^]*name/);
    expect(define).toThrow("weekstart");
  });

  test.each([
    [{ country: "LB" }, "arab", "monday", "كانون الثاني"],
    [{ country: "MA" }, "latn", "monday", "يناير"],
    [{ country: "GB", zone: "Europe/London" }, "latn", "monday", "يناير"],
    [{ country: "US", monthNames: "LB", digits: "arab" }, "arab", "sunday", "كانون الثاني"],
    [{ country: "GB", weekStart: "saturday" }, "latn", "saturday", "يناير"],
  ] as const)("writes as its country does, or as it says: %j", (some, digits, week, january) => {
    const { digits: own, weekStart, monthNames } = defineNewspaper({ ...paper, ...some });
    expect([own, weekStart, monthNames[0]]).toEqual([digits, week, january]);
  });

  test("refuses a country that does not exist", () => {
    expect(() => defineNewspaper({ ...paper, country: "UK" })).toThrow(
      'an ISO 3166-1 code of a country, such as "EG" or "GB"',
    );
  });

  test.each([
    "http://x.example.org",
    "https://localhost",
    "https://x.org/iiif",
    "https://10.0.0.1",
  ])("refuses %s as an origin of scans", (origin) => {
    expect(() => defineNewspaper({ ...paper, scans: { origins: [origin] } })).toThrow(
      "an https origin without a path",
    );
  });

  test("refuses a time zone that does not exist", () => {
    expect(() => defineNewspaper({ ...paper, zone: "Egypt/Cairo" })).toThrow(
      '_data/newspaper.ts: zone "Egypt/Cairo" is not a time zone; expected an IANA name such as "Africa/Cairo"',
    );
  });
});
