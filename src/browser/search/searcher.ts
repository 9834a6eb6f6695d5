/** Asks the search module for what the page's state stands for. */
import type {
  FacetName,
  SearchAnswer,
  SearchModule,
  SearchResult,
} from "../../search/format/types.ts";
import type { SearchState } from "./state.ts";

/** Results that the module gives at once at most. */
const BATCH = 100;

/** Time after which a batch of a list is given up, in milliseconds. */
const PATIENCE = 60_000;

/** How to ask, beside the state. */
export interface Ask {
  facets: readonly FacetName[];
  signal: AbortSignal;
  /** Whether the last word is still being typed. */
  typing?: boolean;
  onProgress?: (answer: SearchAnswer) => void;
}

/** Asks the module, which is loaded with the first question and kept by the browser. */
export class Searcher {
  readonly module: () => Promise<SearchModule>;

  /** @param api whole URL of the module. */
  constructor(api: string) {
    this.module = () => import(api) as Promise<SearchModule>;
  }

  /**
   * One answer.
   *
   * @throws what `search` throws: the signal's reason, or Error if the index cannot be loaded.
   */
  async ask(
    { query, filters, period, sort, any }: SearchState,
    offset: number,
    limit: number,
    ask: Ask,
  ): Promise<SearchAnswer> {
    const { search } = await this.module();
    const answer = await search(query, {
      ...ask,
      ...period,
      offset,
      limit,
      filters,
      sort,
      any,
      fold: true,
    });
    ask.signal.throwIfAborted();
    return answer;
  }

  /** An answer with as many of its first results as are wanted, or fewer if many are near-copies, fetched in batches. */
  async askUpTo(wanted: number, state: SearchState, ask: Ask): Promise<SearchAnswer> {
    let answer = await this.ask(state, 0, Math.min(wanted, BATCH), ask);
    for (let asked = BATCH; asked < wanted && answer.next !== undefined; asked += BATCH) {
      const limit = Math.min(wanted - asked, BATCH);
      const { signal } = ask;
      answer = withMore(answer, await this.ask(state, answer.next, limit, { facets: [], signal }));
    }
    return answer;
  }

  /**
   * Every result that is counted, each by itself: for a list to take away.
   *
   * @param onProgress told how many of how many there are so far.
   * @throws Error if one cannot be loaded: a list that lacks some says so nowhere.
   */
  async list(
    { query, filters, period, sort, any }: SearchState,
    onProgress: (done: number, all: number) => void,
  ): Promise<SearchResult[]> {
    const { search } = await this.module();
    const results: SearchResult[] = [];
    for (let offset: number | undefined = 0, all = 1; results.length < all;) {
      if (offset === undefined) throw new Error(`${results.length} of ${all} results`);
      const signal = AbortSignal.timeout(PATIENCE);
      const options = { ...period, filters, sort, any, offset, limit: BATCH, facets: [], signal };
      const answer = await search(query, options);
      results.push(...answer.results.filter(({ loose }) => !loose));
      ({ total: all, next: offset } = answer);
      onProgress(results.length, all);
    }
    return results;
  }
}

function withMore(answer: SearchAnswer, rest: SearchAnswer): SearchAnswer {
  const { next: _, ...whole } = answer;
  return {
    ...whole,
    results: [...answer.results, ...rest.results],
    ...(rest.next !== undefined && { next: rest.next }),
  };
}
