/** A TEI file as a tree of elements: all that it says, with the lines on which it says it. */
export {
  at,
  childrenOf,
  lineWithin,
  parseXml as parseTei,
  textWithin,
  within,
  type XmlElement as TeiElement,
  type XmlNode as TeiNode,
} from "../xml-tree.ts";
