/** What a value of a dump says: a scalar, a list, or an object that systems put around one. */

/** An object of a dump. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is an object, and no list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A text, a number or a truth value as text; empty for anything else. */
export function scalarText(value: unknown): string {
  return ["string", "number", "boolean"].includes(typeof value) ? String(value) : "";
}

/** Keys under which objects have the one value that they stand for, best first. */
const said = `display_name displayName full_name fullName name rendered value processed title label
  text main date $date $oid $numberLong $numberInt $numberDouble @value #text _ $t __cdata _seconds
  seconds url href src @id id slug ar ar-EG`.split(/\s+/);

/** Keys of objects that say how a text is kept, and nothing of it. */
const structural = new Set(
  `type _type @type tag nodename nodetype listitem listtype object key _key id _id @id style format alignment align direction
  dir mode level marks markdefs attributes annotations attrs version time inlinestyleranges
  entityranges entitymap depth indent detail lang class`.split(/\s+/),
);

/**
 * The texts of a value, none of them blank.
 *
 * @param left gets the paths of what an object says beside.
 */
export function textsOf(value: unknown, path: string, left: Set<string>): string[] {
  const plain = unpacked(value);
  if (typeof plain === "string") return plain.trim() === "" ? [] : [plain];
  if (typeof plain === "number" || typeof plain === "boolean") return [String(plain)];
  if (Array.isArray(plain)) return plain.flatMap((it) => textsOf(it, path, left));
  if (!isObject(plain)) return [];
  const key = said.find((it) => Object.hasOwn(plain, it) && !isNothing(plain[it]));
  if (key === undefined) return [];
  for (const other of Object.keys(plain)) {
    if (other !== key) leave(plain[other], `${path}.${other}`, left);
  }
  return textsOf(key === "$date" ? instant(plain[key]) : plain[key], `${path}.${key}`, left);
}

/** Remembers what is not taken: strings, wherever they are below a value. */
export function leave(value: unknown, path: string, left: Set<string>): void {
  const name = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  if (structural.has(name) || left.size >= 100) return;
  if (typeof value === "string" && value.trim() !== "") left.add(path);
  else if (Array.isArray(value)) for (const it of value) leave(it, path, left);
  else if (isObject(value)) {
    for (const key of Object.keys(value)) leave(value[key], `${path}.${key}`, left);
  }
}

/** Whether a value says nothing at any depth. */
export function isNothing(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isNothing);
  if (isObject(value)) return Object.values(value).every(isNothing);
  return (
    value === null ||
    value === undefined ||
    (typeof value === "string" && /^(?:\[\s*\]|\{\s*\})?$/.test(value.trim()))
  );
}

/** A list or an object that is kept as text: as JSON, or a list as Python prints it. */
export function unpacked(value: unknown): unknown {
  if (typeof value !== "string" || !/^\s*(?:\[\s*["'{[\]]|\{\s*")/.test(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return pythonList(value) ?? value;
  }
}

/** `['نص', "نص"]`, which tables have that were made with pandas. */
function pythonList(text: string): string[] | undefined {
  const inner = /^\s*\[([\s\S]*)\]\s*$/.exec(text)?.[1];
  if (inner === undefined) return undefined;
  const member =
    /\s*(?:'([^'\\]*(?:\\[\s\S][^'\\]*)*)'|"([^"\\]*(?:\\[\s\S][^"\\]*)*)")\s*(?:,|$)/y;
  const members: string[] = [];
  while (member.lastIndex < inner.length) {
    const found = member.exec(inner);
    if (!found) return undefined;
    members.push(unescaped(found[1] ?? found[2] ?? ""));
  }
  return members;
}

function unescaped(text: string): string {
  const letters: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };
  return text.replace(
    /\\(?:x([\da-f]{2})|u([\da-f]{4})|([\s\S]))/gi,
    (_, short?: string, long?: string, letter = "") =>
      short === undefined && long === undefined
        ? (letters[letter] ?? letter)
        : String.fromCharCode(Number.parseInt(short ?? long ?? "", 16)),
  );
}

/** MongoDB counts a date's milliseconds, whatever their size. */
function instant(value: unknown): unknown {
  const [count] = isObject(value) ? textsOf(value, "", new Set()) : [value];
  const ms = typeof count === "number" || /^-?\d+$/.test(String(count)) ? Number(count) : NaN;
  return Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString() : value;
}

/**
 * The value at a path: of a field's own name, else through objects and lists, `content.0.text`. Of a
 * list without a number all members are taken.
 */
export function valueAt(value: unknown, path: string): unknown {
  if (isObject(value) && Object.hasOwn(value, path)) return value[path];
  const [, first = "", rest] = /^([^.]+)\.(.+)$/.exec(path) ?? [];
  if (rest === undefined) {
    return Array.isArray(value) ? memberAt(value, path) : undefined;
  }
  const inner = Array.isArray(value)
    ? memberAt(value, first)
    : isObject(value) && Object.hasOwn(value, first)
      ? unpacked(value[first])
      : undefined;
  return inner === undefined ? undefined : valueAt(inner, rest);
}

function memberAt(list: readonly unknown[], name: string): unknown {
  if (/^\d+$/.test(name)) return list[Number(name)];
  const found = list.map((it) => valueAt(it, name)).filter((it) => it !== undefined);
  return found.length > 0 ? found : undefined;
}
