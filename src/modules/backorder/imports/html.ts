import { convert } from "html-to-text"

const TAG_OPENS = /<\/?[a-z!]/i
const ENTITY = /&(?:#\d+|#x[0-9a-f]+|[a-z]+\d*);/i

/** Deeper than any text is nested, and far from as deep as the stack. */
const MAX_DEPTH = 100

/** The plain text of HTML that an X-Cart label may hold; plain text stays as it is. */
export function htmlToText(text: string): string {
  if (!hasTag(text) && !ENTITY.test(text)) {
    return text
  }
  const plain = convert(text, {
    wordwrap: false,
    limits: { maxDepth: MAX_DEPTH },
    selectors: [
      { selector: "a", options: { ignoreHref: true } },
      { selector: "img", format: "skip" },
    ],
  })
  return plain.replaceAll("\u00a0", " ")
}

/** One expression for all of a tag would look for the end of it again at every beginning. */
function hasTag(text: string): boolean {
  const opens = text.search(TAG_OPENS)
  return opens >= 0 && text.includes(">", opens)
}
