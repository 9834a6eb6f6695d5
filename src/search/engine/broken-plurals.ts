/**
 * Broken plurals by their patterns (Wright, "A Grammar of the Arabic Language", I §304): the forms that a
 * singular's may have. Which of them there are, the archive's vocabulary says. Pure.
 */

/** Folded singulars without an ending, and their plurals; a digit is the letter in so many-th brackets. */
const PATTERNS: readonly (readonly [singular: RegExp, plurals: string])[] = [
  // فعل: سوق، عيد، قصر
  [/^(.)([^ا])([^اويه])$/, "ا12ا3 12و3 12ا3"],
  // ضحية، قضية؛ زاوية
  [/^(.)([^ا])ي$/, "12ايا"],
  // باب، حال، دار؛ قاضي، نادي، ناحية
  [/^(.)ا(.)$/, "ا1وا2 ا1يا2 1و2 12اه ا12يه 1وا2ي"],
  // عضو، عدو
  [/^(.)([^ا])[وي]$/, "ا12ا"],
  // حد، جزء
  [/^([^ا])([^ا])$/, "12و2 ا12ا2 12ا2 ا12ا"],
  // خطة، شقة
  [/^([^ا])([^ا])ه$/, "122 12و2 ا12ا2 12ا2"],
  // شاعر، تاجر، شارع، عاصفة
  [/^(.)ا([^ا])(.)$/, "1وا23 12ا3 123ا 12و3 ا12ا3"],
  // وزير، صديق، كبير، مريض، وظيفة، طريق، شريف، رغيف
  [/^(.)(.)[يو](.)$/, "123ا ا123ا 12ا3 123ي 12اي3 ا12ا3 ا123ه"],
  // طريق، سفينة؛ of `أخير`, `آخر` is none
  [/^([^ا])(.)[يو](.)$/, "123"],
  // طبيب، دليل
  [/^(.)(.)ي\2$/, "ا12ا ا12ه"],
  // سلاح، كتاب، رسالة
  [/^(.)([^ا])ا([^اويه])$/, "ا123ه 123 12اي3"],
  // دواء
  [/^(.)([^ا])ا$/, "ا12يه"],
  // مدرسة، فندق
  [/^(.)([^اوي])(.)([^ا])$/, "12ا34"],
  // صندوق، مشروع، تقرير، أستاذ
  [/^(.)([^ا])(.)[يوا](.)$/, "12ا3ي4 12ا34ه"],
  // صاروخ، قانون
  [/^(.)ا(.)[يوا](.)$/, "1وا2ي3"],
];

/** The folded forms that the broken plural of a folded singular may have. */
export function brokenPluralsOf(singular: string): string[] {
  return PATTERNS.flatMap(([pattern, plurals]) => {
    const letters = pattern.exec(singular);
    if (!letters) return [];
    return plurals
      .split(" ")
      .map((plural) => plural.replace(/\d/g, (n) => letters[Number(n)] ?? ""));
  });
}
