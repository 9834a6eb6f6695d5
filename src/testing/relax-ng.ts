/** What feeds and sitemaps must be, in RELAX NG: RFC 4287 and sitemaps.org, as far as we use them. */

const TYPES = 'datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"';
const RNG = 'xmlns="http://relaxng.org/ns/structure/1.0"';
const URI = '<data type="anyURI"><param name="pattern">https://.+</param></data>';
const TEXT = '<data type="string"><param name="minLength">1</param></data>';

/** Atom: what a feed and an entry must have, what they may have, and no element beside. */
export const atom = `<grammar ${RNG} ${TYPES} ns="http://www.w3.org/2005/Atom">
  <start><element name="feed">
    <attribute name="xml:lang"/>
    <interleave>
      <ref name="id"/><ref name="title"/><ref name="updated"/><ref name="author"/>
      <group>
        <element name="link"><attribute name="rel"><value>self</value></attribute><ref name="target"/></element>
        <ref name="alternate"/>
      </group>
      <optional><element name="icon">${URI}</element></optional>
      <optional><element name="rights">${TEXT}</element></optional>
      <optional><element name="generator">${TEXT}</element></optional>
      <zeroOrMore><ref name="entry"/></zeroOrMore>
    </interleave>
  </element></start>
  <define name="entry"><element name="entry">
    <optional><attribute name="xml:lang"/></optional>
    <interleave>
      <ref name="id"/><ref name="title"/><ref name="updated"/><ref name="alternate"/>
      <optional><element name="published"><ref name="instant"/></element></optional>
      <zeroOrMore><ref name="author"/></zeroOrMore>
      <zeroOrMore><element name="category"><attribute name="term">${TEXT}</attribute></element></zeroOrMore>
      <optional><element name="summary">${TEXT}</element></optional>
    </interleave>
  </element></define>
  <define name="id"><element name="id">${URI}</element></define>
  <define name="title"><element name="title">${TEXT}</element></define>
  <define name="updated"><element name="updated"><ref name="instant"/></element></define>
  <define name="author"><element name="author"><element name="name">${TEXT}</element></element></define>
  <define name="alternate"><element name="link">
    <attribute name="rel"><value>alternate</value></attribute><ref name="target"/>
  </element></define>
  <define name="target"><attribute name="type"/><attribute name="href">${URI}</attribute></define>
  <define name="instant"><data type="dateTime"><param name="pattern">.*(Z|[+\\-]\\d\\d:\\d\\d)</param></data></define>
</grammar>`;

const W3C_DATE =
  '<choice><data type="gYear"/><data type="gYearMonth"/><data type="date"/><data type="dateTime"/></choice>';

/** A sitemap, or the index of some. */
export const sitemaps = `<grammar ${RNG} ${TYPES} ns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <start><choice>
    <element name="urlset"><oneOrMore><element name="url">
      <element name="loc">${URI}</element>
      <optional><element name="lastmod">${W3C_DATE}</element></optional>
    </element></oneOrMore></element>
    <element name="sitemapindex"><oneOrMore><element name="sitemap">
      <element name="loc">${URI}</element>
    </element></oneOrMore></element>
  </choice></start>
</grammar>`;
