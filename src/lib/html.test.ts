import { describe, expect, test } from "vitest";
import { html, json, raw } from "./html.ts";

describe("html", () => {
  test("escapes what is interpolated, in text and in attributes", () => {
    const hostile = `"><script>alert('x')</script>&`;
    expect(html`<a title="${hostile}">${hostile}</a>`.toString()).toBe(
      `<a title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;">&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;</a>`,
    );
  });

  test("leaves HTML as it is and joins lists", () => {
    const items = ["أ", "<ب>"].map((item) => html`<b>${item}</b>`);
    expect(html`${items}${raw("<hr>")}`.toString()).toBe("<b>أ</b><b>&lt;ب&gt;</b><hr>");
  });

  test("leaves its own indentation out, and nobody else's", () => {
    const text = "سطر\n    ثانٍ";
    // prettier-ignore
    const page = html`
      <pre>${text}</pre>
    `;
    expect(page.toString()).toBe(`\n<pre>${text}</pre>\n`);
  });

  test("writes nothing for what is not there, and zero for zero", () => {
    expect(html`${undefined}${null}${false}${0}`.toString()).toBe("0");
  });
});

describe("json", () => {
  test("cannot close its script element, and reads back as it was", () => {
    const value = { text: "</script><!-- & \u2028" };
    const written = json(value).toString();
    expect(written).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(written)).toEqual(value);
  });
});
