/** Loads what is asked for by a key once, however often and by whomever it is asked for. */

/**
 * What a key stands for.
 *
 * @param known what has been asked for; what could not be loaded is forgotten, and so asked for again.
 */
export function once<Key, Loaded>(
  known: Map<Key, Promise<Loaded>>,
  key: Key,
  load: () => Promise<Loaded>,
): Promise<Loaded> {
  let loading = known.get(key);
  if (loading === undefined) {
    loading = load();
    loading.catch(() => known.delete(key));
    known.set(key, loading);
  }
  return loading;
}
