/** Draws a message in place of results. */
import { button, element } from "../common/dom.ts";
import type { Message } from "../../newspaper/interface/search-words.ts";

/** What a message may offer to do. */
export type Offer = { text: string } & ({ run: () => void } | { href: string });

/** A heading, advice and, what there is to do about it. */
export function messageNodes({ title, advice }: Message, ...offers: Offer[]): Node[] {
  return [
    element("h2", {}, title),
    element("ul", {}, ...advice.map((line) => element("li", {}, line))),
    ...offers.map(offerNode),
  ];
}

function offerNode(offer: Offer): Node {
  const attributes = { class: "search-offer" };
  if ("run" in offer) return button(offer.text, attributes, offer.run);
  return element("a", { ...attributes, href: offer.href }, offer.text);
}
