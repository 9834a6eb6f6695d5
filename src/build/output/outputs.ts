/** The outputs of the site that is being built, and what each is made from. */
import path from "node:path";
import { takeOver } from "./take-over.ts";
import { manifestOf, stagedKey, type OutputPlaces } from "./output.ts";
import { isMine, type MachineShard } from "../plan/machine-shard.ts";
import type { Workers } from "../workers.ts";

/** Something of the site that is made, kept and replaced together. */
export interface Output {
  name: string;
  /** Hash of what it is made from. */
  key: string;
  /** The output with which it goes to one machine; by default it goes by itself. */
  owner?: string;
}

/** Grows as a build goes on; what is in it in the end is the site. */
export class Outputs {
  readonly #places: OutputPlaces;
  readonly #share: MachineShard | undefined;
  readonly #merge: readonly string[];
  readonly #keys = new Map<string, string>();
  readonly #manifests = new Map<string, Uint8Array>();

  /**
   * @param share the share of the site that this machine makes; all of it without one.
   * @param merge outputs of other machines.
   */
  constructor(places: OutputPlaces, share: MachineShard | undefined, merge: readonly string[]) {
    this.#places = places;
    this.#share = share;
    this.#merge = merge;
  }

  /** The keys of all outputs, by name. */
  get keys(): ReadonlyMap<string, string> {
    return this.#keys;
  }

  /** The files of those that stay as they are published, as the manifest has them: their lists are read once. */
  get manifests(): ReadonlyMap<string, Uint8Array> {
    return this.#manifests;
  }

  /** Whether an output is made by this machine. */
  isMine(name: string): boolean {
    return isMine(this.#share, name);
  }

  /**
   * Adds outputs to the site, as far as this machine makes them; what other machines have made of them
   * is taken over.
   *
   * @returns those that are still to be made.
   */
  add<Own extends Output>(outputs: readonly Own[]): Own[] {
    return outputs.filter(({ name, key, owner = name }) => {
      if (!this.isMine(owner)) return false;
      this.#keys.set(name, key);
      const { staging, lists } = this.#places;
      if (stagedKey(staging, name) === key) return false; // by a build that was stopped
      const published = manifestOf(path.join(lists, name), key);
      if (published) this.#manifests.set(name, published);
      return !published && !takeOver(this.#merge, this.#places, name, key);
    });
  }
}

/** What every step makes outputs with. */
export interface Making {
  places: OutputPlaces;
  outputs: Outputs;
  workers: Workers;
}
