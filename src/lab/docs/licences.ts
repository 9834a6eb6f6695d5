/** The packages that run on the machine that builds, with their licences. */

/** The part of `package-lock.json` that is read. */
export interface Lock {
  packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  version: string;
  license?: string;
  integrity?: string;
  resolved?: string;
  dev?: boolean;
}

/** Licences of packages whose manifest names none. */
const missing: Readonly<Record<string, string>> = { duplexer: "MIT" };

/** A package of the lock file. */
export interface Dependency {
  name: string;
  version: string;
  licence: string;
}

/** The packages of a lock file that are needed to build, by name. */
export function runtimeDependencies({ packages }: Lock): Dependency[] {
  const found = new Map<string, Dependency>();
  for (const [place, { version, license, dev }] of Object.entries(packages)) {
    const name = place.split("node_modules/").at(-1) ?? "";
    if (name === "" || dev) continue;
    const licence = license ?? missing[name] ?? "unknown";
    found.set(`${name} ${version}`, { name, version, licence });
  }
  return [...found.values()].sort((a, b) =>
    a.name === b.name ? (a.version < b.version ? -1 : 1) : a.name < b.name ? -1 : 1,
  );
}

/** The list as Markdown. */
export function licenceList(lock: Lock): string {
  const rows = runtimeDependencies(lock).map(
    ({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`,
  );
  return [
    "# Licences of what Sijill runs on",
    "",
    "Written by `npm run docs` from `package-lock.json`. What of it a built site bears, its",
    "`licences.txt` says, with the licences' texts.",
    "",
    "| package | version | licence |",
    "| --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}
