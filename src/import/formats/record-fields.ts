/** The fields of one record by the keys that they are for; what no key takes is known at the end. */
import { foldField, usesOf, type Key } from "./field-names.ts";
import type { Mapping } from "./mapping.ts";
import { isNothing, isObject, leave, valueAt, type JsonObject } from "./record-values.ts";

/** A field that may be that of a key. */
export interface Field {
  name: string;
  value: unknown;
}

/** What is kept of a field's value that no key took. */
const shownLength = 80;

/** Whether a record has a field for a key, by the mapping or by its usual names. */
export function hasField(record: JsonObject, key: Key, mapping: Mapping): boolean {
  const given = mapping[key];
  if (given !== undefined) return fieldAt(record, given) !== undefined;
  return Object.keys(record).some((name) => usesOf(name).some((use) => use.key === key));
}

/** A record whose fields are taken one by one. */
export class RecordFields {
  readonly #levels: readonly JsonObject[];
  /** Fields by the keys that their names are usual for, best first. */
  readonly #byKey = new Map<Key, (Field & { rank: number })[]>();
  readonly #mapping: Mapping;
  /** Names of fields that were taken, and paths of what was taken out of others. */
  readonly #taken = new Set<string>();
  readonly #paths = new Set<string>();
  /** Paths of what fields that were taken say beside. */
  readonly left = new Set<string>();

  /**
   * @param levels the record, and the objects around it whose fields are its too.
   * @param mapping the mapping that a person gave; usual names count for the keys it does not name.
   */
  constructor(levels: readonly JsonObject[], mapping: Mapping) {
    this.#levels = levels;
    this.#mapping = mapping;
    const mapped = new Set(Object.values(mapping).map(foldField));
    for (const [depth, level] of levels.entries()) {
      for (const [name, value] of Object.entries(level)) {
        const uses = usesOf(name);
        if (uses.length === 0 || isNothing(value)) continue;
        if (mapped.size > 0 && mapped.has(foldField(name))) continue;
        for (const { key, rank } of uses) {
          const fields = this.#byKey.get(key) ?? [];
          fields.push({ name, value, rank: depth * 1000 + rank });
          this.#byKey.set(key, fields);
        }
      }
    }
    for (const fields of this.#byKey.values()) fields.sort((a, b) => a.rank - b.rank);
  }

  /** All names, for whoever has to say which is which. */
  get names(): string[] {
    return [...new Set(this.#levels.flatMap((level) => Object.keys(level)))];
  }

  /** The fields that may be those of a key and say something, best first. */
  candidates(key: Key): Field[] {
    const given = this.#mapping[key];
    if (given !== undefined) {
      const found = this.#levels.map((level) => fieldAt(level, given)).find((it) => it);
      return found && !isNothing(found.value) ? [found] : [];
    }
    return this.#byKey.get(key) ?? [];
  }

  /** Whether there is a field for a key, be it empty. */
  has(key: Key): boolean {
    return this.#levels.some((level) => hasField(level, key, this.#mapping));
  }

  /** Takes a field: it is not told as left. */
  take({ name }: Field): void {
    this.#taken.add(name);
    if (name.includes(".")) this.#paths.add(name);
  }

  /** Fields that nobody took, and what of the others nobody took, with the beginning of each. */
  untaken(): { path: string; shown: string }[] {
    const all = this.#levels.flatMap((level) =>
      Object.keys(level)
        .filter((name) => !this.#taken.has(name) && !isNothing(level[name]))
        .flatMap((name) => this.#untakenOf(name, level[name])),
    );
    const others = [...this.left].map((path) => ({ path, shown: "" }));
    return [...new Map([...all, ...others].map((it) => [it.path, it])).values()];
  }

  #untakenOf(name: string, value: unknown): { path: string; shown: string }[] {
    const isPart = [...this.#paths].some((path) => path.startsWith(`${name}.`));
    if (!isPart) return [{ path: name, shown: shownOf(value) }];
    const parts = new Set<string>();
    leave(value, name, parts);
    const paths = [...this.#paths];
    return [...parts]
      .filter((part) => !paths.some((path) => part === path || part.startsWith(`${path}.`)))
      .map((path) => ({ path, shown: shownOf(valueAt(value, path.slice(name.length + 1))) }));
  }
}

function shownOf(value: unknown): string {
  const text =
    typeof value === "string"
      ? value
      : isObject(value) || Array.isArray(value)
        ? JSON.stringify(value)
        : String(value);
  return text.length > shownLength ? `${text.slice(0, shownLength)}…` : text;
}

/** The field that a person means: by its name, by a spelling of it, by its path. */
function fieldAt(record: JsonObject, given: string): Field | undefined {
  if (Object.hasOwn(record, given)) return { name: given, value: record[given] };
  const folded = foldField(given);
  const name = Object.keys(record).find((it) => folded !== "" && foldField(it) === folded);
  if (name !== undefined) return { name, value: record[name] };
  const value = valueAt(record, given);
  return value === undefined ? undefined : { name: given, value };
}
