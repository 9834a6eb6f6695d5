/** Draws a message in place of results. */
import { button, element } from "../common/dom.ts";
import type { Message } from "../../newspaper/interface/search-words.ts";

/** What a message may offer to do. */
export interface Offer {
  text: string;
  run: () => void;
}

/** A heading, advice and, where there is something to do about it, a button. */
export function messageNodes({ title, advice }: Message, offer?: Offer): Node[] {
  return [
    element("h2", {}, title),
    element("ul", {}, ...advice.map((line) => element("li", {}, line))),
    ...(offer === undefined ? [] : [button(offer.text, { class: "search-offer" }, offer.run)]),
  ];
}
