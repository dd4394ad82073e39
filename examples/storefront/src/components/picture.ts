import { el } from "../dom"

/** A product's picture. It is decoration: the product's name always stands beside it. */
export function picture(url: string | null | undefined, size: "card" | "large" | "line"): HTMLElement {
  return el(
    "div",
    { class: `picture picture-${size}` },
    url ? el("img", { src: url, alt: "", loading: size === "large" ? "eager" : "lazy" }) : null
  )
}
