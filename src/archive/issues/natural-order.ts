/** The order of names that have numbers in them: `p-2` before `p-10`. */

/** Compares two names, for `Array.prototype.sort`; digits in a row are one number. */
export function compareNaturally(a: string, b: string): number {
  const [one, other] = [partsOf(a), partsOf(b)];
  for (let i = 0; i < Math.min(one.length, other.length); i++) {
    const order = comparePart(one[i] ?? "", other[i] ?? "");
    if (order !== 0) return order;
  }
  return one.length - other.length || (a < b ? -1 : a > b ? 1 : 0);
}

function partsOf(name: string): string[] {
  return name.match(/\d+|\D+/g) ?? [];
}

function comparePart(a: string, b: string): number {
  const areNumbers = /^\d/.test(a) && /^\d/.test(b);
  if (areNumbers && Number(a) !== Number(b)) return Number(a) - Number(b);
  if (areNumbers) return 0;
  return a < b ? -1 : a > b ? 1 : 0;
}
