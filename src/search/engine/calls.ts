/** What the module and its worker say to each other. */

/** A call of the module's. */
export interface Call {
  id: number;
  call: { root: string; origin: string } & (
    | { method: "search"; query: unknown; options: unknown }
    | { method: "prepare" }
    | { method: "suggest"; typed: string; limit: number }
    | { method: "locate"; query: string; text: string }
  );
}

/** What the worker answers; `spent` where another worker should answer what is asked next. */
export type Reply =
  | { id: number; partial: unknown }
  | { id: number; result: unknown; spent: boolean }
  | { id: number; error: string };
