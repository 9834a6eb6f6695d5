/** Input of our own for each format, with the oddities that real input has. */

const text = `البلد
الثلاثاء 7 مايو 2024 05:53 مـ 28 شوال 1445 هـ
جريدة البلد
رئيس مجلس الإدارةفلان الفلاني رئيس التحريرعلان العلاني
رئيس مجلس الإدارةفلان الفلاني رئيس التحريرعلان العلاني

القوات تغادر المدينة

أرشيفية
أرشيفية

غادرت القوات المدينة أمس.

اقرأ أيضًا| عنوان آخر

وعاد الأهالي إلى بيوتهم.`;

const paragraph =
  "غادرت القوات المدينة أمس، وعاد الأهالي إلى بيوتهم بعد غياب طال شهرين، وقال شهود إن المحال فتحت أبوابها وإن حركة السير عادت إلى ما كانت عليه.";

const html = `<!doctype html>
<!-- saved from url=(0038)https://albalad.example/news/410826 -->
<html lang="ar" dir="rtl"><head>
<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">
<title>القوات تغادر المدينة | جريدة البلد</title>
<link rel="canonical" href="https://albalad.example/news/410826">
<meta property="og:title" content="القوات تغادر المدينة | جريدة البلد">
<meta property="og:site_name" content="جريدة البلد">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle","headline":"القوات تغادر المدينة","datePublished":"2022-01-16T17:53:00+02:00","author":{"@type":"Person","name":"كتب: محمد حسن"},"articleSection":"سياسة"}]}</script>
</head><body>
<header><a href="/">البلد</a> <span class="date">الثلاثاء 7 مايو 2024 05:53 مـ</span></header>
<article><h1>القوات تغادر المدينة</h1>
<div class="share"><a href="#">فيسبوك</a> <a href="#">تويتر</a></div>
<figure><img src="saved_files/square.png" alt="الميدان"><figcaption>صورة أرشيفية</figcaption></figure>
<p>${paragraph}</p>
<p onclick="alert(1)">وقالت <a href="https://ministry.example/a">الوزارة</a> إنها <a href="javascript:alert(1)">تتابع</a> الأمر.<script>alert("x")</script></p>
<div class="related"><h3>اقرأ أيضًا</h3><ul><li><a href="/news/1">عنوان آخر في البلد</a></li></ul></div>
<p>${paragraph.replace("أمس", "اليوم")}</p>
<p>شارك هذا الخبر على فيسبوك</p>
</article>
<footer>جميع الحقوق محفوظة</footer></body></html>`;

const frontPage = `<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>البلد</title></head><body>
<ul><li><a href="/news/1">عنوان</a></li><li><a href="/news/2">عنوان آخر</a></li></ul></body></html>`;

const item = (fields: string) => `<item>${fields}</item>`;

const wordpress = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="c" xmlns:excerpt="e" xmlns:dc="d" xmlns:wp="w"><channel>
<title>البلد</title><link>https://albalad.example</link><language>ar</language>
<wp:author><wp:author_id>2</wp:author_id><wp:author_login><![CDATA[mona]]></wp:author_login><wp:author_display_name><![CDATA[منى عبد الحميد]]></wp:author_display_name></wp:author>
${item(`<title><![CDATA[القوات تغادر المدينة & تعود]]></title><link>https://albalad.example/?p=101</link><dc:creator><![CDATA[mona]]></dc:creator>
<content:encoded><![CDATA[<!-- wp:paragraph -->فقرة أولى
وسطر ثانٍ

[vc_row]فقرة ثانية [كما كتب] قبل القوس[/vc_row]

[gallery ids="200"]

[embed]https://video.example/1[/embed]\u000b]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded>
<wp:post_id>101</wp:post_id><wp:post_date>2022-01-16 17:53:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<category domain="category" nicename="p"><![CDATA[سياسة]]></category><category domain="post_tag" nicename="k"><![CDATA[كازاخستان]]></category>
<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value><![CDATA[200]]></wp:meta_value></wp:postmeta>`)}
${item(`<title>مسودة</title><content:encoded><![CDATA[نص]]></content:encoded><wp:post_id>102</wp:post_id><wp:status>draft</wp:status><wp:post_type>post</wp:post_type>`)}
${item(`<title>من نحن</title><content:encoded><![CDATA[نص]]></content:encoded><wp:post_id>103</wp:post_id><wp:status>publish</wp:status><wp:post_type>page</wp:post_type>`)}
${item(`<title>square</title><excerpt:encoded><![CDATA[الميدان]]></excerpt:encoded><wp:post_id>200</wp:post_id><wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://albalad.example/wp-content/uploads/2022/01/square.png</wp:attachment_url>`)}
</channel></rss>`;

/** Files by format. */
export const fixtures = { text, html, frontPage, wordpress } as const;
