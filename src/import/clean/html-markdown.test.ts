/** What becomes of each kind of element; that no letter is lost is `html-markdown.property.test.ts`. */
import { describe, expect, test } from "vitest";
import { htmlToMarkdown } from "./html-markdown.ts";

const convert = (html: string) =>
  htmlToMarkdown(
    html,
    {
      picture: (candidates) => candidates.find((it) => it.startsWith("/")),
      link: (href) => (/^https?:/.test(href) ? href : undefined),
    },
    (address) => address === "http://own.example/a",
  );

/** Cases of `[HTML, Markdown]`, the Markdown's lines one by one. */
const cases: Record<string, [html: string, ...lines: string[]][]> = {
  "spaces and lines": [
    ["<p>سالم<br>كريم</p>ثم<div>حسن</div>", "سالم\\", "كريم", "", "ثم", "", "حسن"],
    ["<p>أ<br><br>ب<br></p>", "أ", "", "ب"],
    ["<p>أ&nbsp;&nbsp;ب<wbr>ج \n د</p><p>&nbsp;</p>", "أ بج د"],
    ["<pre>صدر\nعجز\n\nصدر ثان</pre>", "صدر\\", "عجز", "", "صدر ثان"],
    ['<p style="white-space: pre-line">صدر\nعجز</p>', "صدر\\", "عجز"],
    ["<p>سطر\nهو هو</p>", "سطر هو هو"],
    ['<div class="poem"><p>صدر</p><p>عجز</p></div>', "صدر\\", "عجز"],
    ["<lg><l>صدر</l><l>عجز</l></lg><lg><l>ثان</l></lg>", "صدر\\", "عجز", "", "ثان"],
    ["<h3>قصيدة<br>حب #</h3>", "### قصيدة حب \\#"],
    ["<h1>عنوان</h1>", "## عنوان"],
  ],
  "what would be a mark of Markdown": [
    ["<p><b>القاهرة</b> <i>خاص</i></p>", "**القاهرة** *خاص*"],
    [
      "<p><b>عمّان</b> - <b>بترا</b> | <a href='http://a'>ج</a> = د</p>",
      "**عمّان** - **بترا** | [ج](<http://a/>) = د".replace("http://a/", "http://a"),
    ],
    [
      "<p>- أ</p><p>1. ب</p><p># ج</p><p><i>></i>د</p>",
      "\\- أ",
      "",
      "1\\. ب",
      "",
      "\\# ج",
      "",
      "\\>د",
    ],
    ["<p>!<a href='http://a'>ب</a></p>", "\\![ب](<http://a>)"],
  ],
  "marks at words": [
    [
      "<p>و<b>«الأهرام»</b> <b>القاهرة:</b>قال <b>(وفد)</b>من</p>",
      "و«**الأهرام**» **القاهرة**:قال (**وفد**)من",
    ],
    [
      "<p>و<b><a href='http://a'>موقعنا</a></b> <b>أ</b><b>ب</b>ج</p>",
      "و[**موقعنا**](<http://a>) **أب**ج",
    ],
    ["<p><b> أ </b>ب<b></b><i> </i><b>،</b>ج <b>د<br>هـ</b></p>", "**أ** ب ،ج **د**\\", "**هـ**"],
    [
      "<p><b>أ <i>ب</i> ج</b> <del><b>100</b></del> <ins>80</ins> <u>س</u></p>",
      "**أ *ب* ج** ~~100~~ 80 س",
    ],
    ["<b><p>أ</p><p>ب</p></b>", "**أ**", "", "**ب**"],
  ],
  "raised and lowered letters": [
    ["<p>20 م<sup>2</sup> م<sup>٣</sup> H<sub>2</sub>O 10<sup>-3</sup></p>", "20 م² م³ H₂O 10⁻³"],
    [
      "<p>كتابه<sup>1</sup> س<sup>ن</sup> 5<sup>th</sup> كذا<sup>(1)</sup> س<sup>®</sup></p>",
      "كتابه¹ س^ن 5th كذا(1) س®",
    ],
  ],
  lists: [
    ['<ol start="3"><li>أ<ul><li>ب</li></ul></li><li>ج</li></ol>', "3. أ", "   - ب", "4. ج"],
    ['<ol type="a"><li>أ</li><li>ب</li></ol>', "a. أ", "", "b. ب"],
    ["<ol reversed><li>أ</li><li>ب</li></ol>", "2\\. أ", "", "1\\. ب"],
    ['<ol><li>أ</li><li value="5">ب</li></ol>', "1\\. أ", "", "5\\. ب"],
    ["<ul><li><p>أ</p><p>ب</p></li><li>ج</li></ul>", "- أ", "", "  ب", "", "- ج"],
    ["<ul><li>أ</li></ul><ul><li>ب</li></ul>", "- أ", "", "* ب"],
    ["<hr><dl><dt>أ</dt><dd>ب</dd></dl><hr><p>ج</p><hr>", "**أ**", "", "ب", "", "---", "", "ج"],
    [
      "<blockquote><p>أ</p><cite>ب</cite></blockquote><p><q>ج</q></p>",
      "> أ",
      ">",
      "> ب",
      "",
      "«ج»",
    ],
  ],
  tables: [
    [
      "<table><caption>أسعار</caption><tr><th>العملة</th><th>شراء</th><th>بيع</th></tr><tr><td rowspan=2><a href='http://a'>يورو</a></td><td>10</td><td>1<br>1</td></tr><tr><td>12</td><td>a|b</td></tr><tr><td colspan=3>المصدر</td></tr></table>",
      "أسعار",
      "",
      "| العملة | شراء | بيع |",
      "| --- | --- | --- |",
      "| [يورو](<http://a>) | 10 | 1 1 |",
      "| [يورو](<http://a>) | 12 | a\\|b |",
      "| المصدر |  |  |",
    ],
    [
      "<table><tr><th>أ</th><td>ب</td></tr><tr><th>ج</th><td><p>د</p><p>هـ</p></td></tr></table>",
      "|  |  |",
      "| --- | --- |",
      "| أ | ب |",
      "| ج | د هـ |",
    ],
    [
      "<table><tr><td>أ</td><td><img src=/a.png></td></tr><tr><td>ب</td><td>ج</td></tr></table>",
      "| أ |  |",
      "| --- | --- |",
      "| ب | ج |",
      "",
      "![](</a.png>)",
    ],
    [
      '<table role="presentation"><tr><td>أ</td><td>ب</td></tr><tr><td>ج</td><td>د</td></tr></table>',
      "أ",
      "",
      "ب",
      "",
      "ج",
      "",
      "د",
    ],
    [
      "<table><tr><td><h2>أ</h2></td><td>ب</td></tr><tr><td>ج</td><td>د</td></tr></table>",
      "## أ",
      "",
      "ب",
      "",
      "ج",
      "",
      "د",
    ],
    ["<table><tr><td>أ<td>ب</table>", "أ", "", "ب"],
  ],
  pictures: [
    [
      '<figure><img src=/a.png alt="[أ]"><figcaption>وكالة<br>تصوير: "فلان"</figcaption></figure>',
      '![\\[أ\\]](</a.png> "وكالة تصوير: \\"فلان\\"")',
    ],
    [
      "<figure><ul><li><figure><img src=/a.png><figcaption>أ</figcaption></figure></li><li><figure><img src=/b.png></figure></li></ul><figcaption>معرض</figcaption></figure>",
      '![](</a.png> "أ")',
      "",
      "![](</b.png>)",
      "",
      "معرض",
    ],
    [
      "<figure><img src=gone.png><figcaption>أ <a href='http://a'>ب</a></figcaption></figure>",
      "أ [ب](<http://a>)",
    ],
    [
      '<img src="data:x" data-srcset="x.png 300w, /b.png 900w"><noscript><img src="/c.png"></noscript>',
      "![](</c.png>)",
    ],
    ["<picture><source srcset='/w.webp 2x'><img src=x></picture>", "![](</w.webp>)"],
    ["<a href=/big.jpg><img src=x.jpg></a>", "![](</big.jpg>)"],
    [
      "<p>قبل <img src=/a.png> بعد</p><p>أ<br><img src=/b.png><br>ب</p>",
      "قبل بعد",
      "",
      "![](</a.png>)",
      "",
      "أ",
      "",
      "![](</b.png>)",
      "",
      "ب",
    ],
    ['<p><img class="emoji" src=x alt="🙂"> وجه</p>', "🙂 وجه"],
    [
      '<div class="wp-caption"><img src=/a.png><p class="wp-caption-text">أ</p></div>',
      '![](</a.png> "أ")',
    ],
  ],
  media: [
    [
      '<p>أ <iframe src="//www.youtube.com/embed/abcdefghijk?rel=0"></iframe> ب</p>',
      "أ ب",
      "",
      "[https://www.youtube.com/watch?v=abcdefghijk](<https://www.youtube.com/watch?v=abcdefghijk>)",
    ],
    [
      "<figure><video><source src=http://a/f.mp4></video><figcaption>أ</figcaption></figure>",
      "[http://a/f.mp4](<http://a/f.mp4>)",
      "",
      "أ",
    ],
    [
      '<lite-youtube videoid="abcdefghijk"></lite-youtube><object><param name="movie" value="http://www.youtube.com/v/abcdefghijk&hl=ar"></object>',
      ...["", "", ""].map((it, i) =>
        i === 1
          ? it
          : "[https://www.youtube.com/watch?v=abcdefghijk](<https://www.youtube.com/watch?v=abcdefghijk>)",
      ),
    ],
    [
      '<div class="fb-post" data-href="https://www.facebook.com/p/posts/1"></div>',
      "[https://www.facebook.com/p/posts/1](<https://www.facebook.com/p/posts/1>)",
    ],
    [
      '<iframe src="https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fp%2Fvideos%2F1%2F"></iframe>',
      "[https://www.facebook.com/p/videos/1/](<https://www.facebook.com/p/videos/1/>)",
    ],
    [
      '<blockquote class="twitter-tweet"><p>أ</p><a href="https://twitter.com/x/status/1">ب</a></blockquote>',
      "> أ",
      ">",
      "> [ب](<https://twitter.com/x/status/1>)",
    ],
  ],
  footnotes: [
    [
      '<p>أ<sup><a href="#n1">1</a></sup> ب[<a href="http://own.example/a#n2">2</a>] ج<a href="#n1">(1)</a></p><ol><li id=n1><p>د <a href="#r">↩</a></p><p>هـ</p></li><li id=n2>[2] و</li><li>ز</li></ol>',
      "أ[^1] ب[^2] ج[^1]",
      "",
      "3. ز",
      "",
      "[^1]: د",
      "",
      "    هـ",
      "",
      "[^2]: و",
    ],
    [
      '<p>أ<a name="_ftnref1" href="file:///C:/x.doc#_ftn1"><sup>[1]</sup></a></p><div id="ftn1"><p><a name="_ftn1" href="#_ftnref1">[1]</a> ب</p></div>',
      "أ[^1]",
      "",
      "[^1]: ب",
    ],
    [
      '<p>أ<sup>1</sup> <a href="#top">أعلى</a> <a href="#h">2</a></p><h2 id=h>ب</h2>',
      "أ¹ أعلى 2",
      "",
      "## ب",
    ],
    ['<p>أ<sup><a href="#n">*</a></sup>: ب</p><p><a id="n"></a>* ج</p>', "أ[^1]: ب", "", "[^1]: ج"],
  ],
};

describe.each(Object.entries(cases))("%s", (_, rows) => {
  test.each(rows)("%s", (html, ...lines) => {
    expect(convert(html).markdown).toBe(lines.join("\n"));
  });
});

test("what is left out is counted by its kind", () => {
  const { markdown, leftOut } = convert(
    `<form><p>نص</p><input type="hidden"><input value="بحث"><button>أرسل</button></form>
    <iframe src="https://googleads.g.doubleclick.net/x"></iframe><iframe></iframe><svg><text>رسم</text></svg>
    <p hidden>مخفي</p><p style="display:none">مخفي أيضًا</p><noscript>فعّل</noscript><script>x</script>
    <a href="ftp://a/b">ملف</a><a href="tel:+20">هاتف</a><a href="#a">هنا</a><img src="">`,
  );
  expect(markdown).toBe("نص\n\nملفهاتفهنا");
  expect(Object.fromEntries([...leftOut].map(([kind, { count }]) => [kind, count]))).toEqual({
    "<input>": 1,
    "<button>": 1,
    "<iframe> of an advertiser": 1,
    "<iframe>": 1,
    "<svg>": 1,
    "what the page hides": 2,
    "<noscript>": 1,
    "address of a link": 1,
    "<img> without an address": 1,
  });
});

test("spans without end and elements within elements are no trouble", () => {
  const spans = `<table>${"<tr><td rowspan=65534 colspan=1000>أ</td><td>ب</td></tr>".repeat(300)}</table>`;
  expect(convert(spans).markdown.length).toBeLessThan(10_000);
  for (const tag of ["font", "div", "blockquote", "ul><li", "table><tr><td", "sup", "figure"]) {
    const deep = `<${tag}>`.repeat(tag.includes(">") ? 3000 : 9000);
    expect(convert(`${deep}نص`).markdown).toContain("نص");
  }
});

test("a line of many marks takes time by its length", () => {
  const paragraph = (count: number) => `<p>${"<b>أ</b><i>ب</i>ج<sup>1</sup>".repeat(count)}</p>`;
  const seconds = (count: number) => {
    const start = process.cpuUsage();
    convert(paragraph(count));
    return process.cpuUsage(start).user / 1e6;
  };
  seconds(500);
  expect(seconds(8000)).toBeLessThan(Math.max(1, seconds(1000) * 30));
});

test("where paragraphs and breaks of a cell were, there is one space", () => {
  const cells = "<td><p>حسن</p><p>علي</p></td><td><b>سالم</b> <br> كريم</td>";
  const html = `<table><tr><th>أ</th><th>ب</th></tr><tr>${cells}</tr></table>`;
  expect(convert(html).markdown).toContain("| حسن علي | **سالم** كريم |");
});

test("a file's download button and the areas of a map are left out by their words", () => {
  const button = `<a class="wp-block-file__button" href="/a.pdf">تنزيل</a>`;
  const map = `<map><area href="http://own.example/a" alt="منطقة"></map>`;
  const { markdown, leftOut } = convert(`<a href="/a.pdf">التقرير</a>${button}${map}`);
  expect(markdown).toBe("التقرير");
  expect(leftOut.get("<button>")?.count).toBe(1);
  expect(JSON.stringify([...leftOut])).toContain("منطقة http://own.example/a");
});
