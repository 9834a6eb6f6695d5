/** Raised and lowered letters: as Unicode's own where it has them, else so that they join no word. */
import type { Element } from "../../document.ts";
import { shownLine } from "../shown-text.ts";
import type { Raised } from "./model.ts";

const plain = "0123456789+-=()ni";
const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ";
const lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙᵢ";

/**
 * How `sup` or `sub` is written. Digits and signs become Unicode's (`م²`, `H₂O`); a short word is set
 * off (`x^k`, `x_k`); `1st`, `®`, brackets and whole phrases, which are only small, stay as they are.
 */
export function raisedText(element: Element): Raised {
  const text = latin(shownLine(element));
  const [letters, mark] = /^sub$/i.test(element.tagName) ? [lowered, "_"] : [raised, "^"];
  if (/^[\d+\-−–=ni()]*[\dni][\d+\-−–=()ni،,.\s]*$/.test(text) && !/^\(.*\)$/.test(text)) {
    return {
      before: "",
      change: (part) =>
        latin(part)
          .replace(/[−–]/g, "-")
          .replace(/[\d+\-=()ni]/g, (it) => letters[plain.indexOf(it)] ?? it),
    };
  }
  const isWord =
    /^[\p{L}\p{M}\p{N}]{1,3}$/u.test(text) && !/^(?:st|nd|rd|th|er|re|e|o|a|TM|SM)$/.test(text);
  return { before: isWord ? mark : "", change: (part) => part };
}

/** Arabic-Indic digits are not told apart when they are raised: Unicode has one set. */
function latin(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (it) => String(it.charCodeAt(0) & 0xf));
}
