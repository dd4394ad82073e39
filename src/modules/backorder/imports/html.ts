import { convert } from "html-to-text"

const LOOKS_LIKE_HTML = /<\/?[a-z!][^>]*>|&(?:#\d+|#x[0-9a-f]+|[a-z]+\d*);/i

/** The plain text of HTML that an X-Cart label may hold; plain text stays as it is. */
export function htmlToText(text: string): string {
  if (!LOOKS_LIKE_HTML.test(text)) {
    return text
  }
  const plain = convert(text, {
    wordwrap: false,
    selectors: [
      { selector: "a", options: { ignoreHref: true } },
      { selector: "img", format: "skip" },
    ],
  })
  return plain.replaceAll("\u00a0", " ")
}
