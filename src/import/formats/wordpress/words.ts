/** Which of the settings of a shortcode or block are the newspaper's words, and which are not. */

/** Settings that hold words, by how their names end: `tab_title`, `quote_author`. */
const wordNames =
  /(?:^|[_-])(?:caption|title|subtitle|heading|subheading|headline|text|alt|cite|citation|author|quote|description|desc|summary|content|question|answer|label|name|body|message|note)\d*$/i;
/** Settings whose words are for editors and machines. */
const otherNames =
  /^(?:admin_label|el_\w+|class|css\w*|style\w*|id|type|font\w*|.*_?(?:class|font|color|icon|animation|category|slug|orderby|tag))$/i;
/** Words of settings, which are not the newspaper's. */
const settingWords =
  /^(?:true|false|yes|no|none|on|off|left|right|center|top|bottom|auto|default|custom|above|below|dark|light|h[1-6]|small|medium|large|full|thumbnail|post|page|grid|list|\d.*|#.*|[\w-]+\.\w+|https?:.*|[\w-]+\/[\w-]+|[a-z0-9]+[_-][\w-]*)$/i;

/** Names of settings that stand over what is enclosed; the other words stand under it. */
const heads = /^(?!.*(?:job|sub)).*(?:title|heading|headline|question)\d*$/i;

/** Whether a setting holds words of the newspaper: letters that are no name of a setting. */
export function holdsWords(name: string, value: string): boolean {
  const text = value.trim();
  if (!/\p{L}/u.test(text) || otherNames.test(name) || /^(?:https?:)?\/\//.test(text)) return false;
  // Settings are in ASCII; what is Arabic was written for readers, whatever it is called.
  return /[^\p{ASCII}]/u.test(text) ? true : wordNames.test(name) && !settingWords.test(text);
}

/** Whether words stand over what is enclosed, as a title does. */
export function isHeading(name: string): boolean {
  return heads.test(name);
}

/** What a setting says; page builders write quotation marks and brackets in ways of their own. */
export function settingText(value: string): string {
  return value
    .replace(/``/g, '"')
    .replace(/`\{`|%91/g, "[")
    .replace(/`\}`|%93/g, "]")
    .replace(/%22/g, '"')
    .trim();
}
