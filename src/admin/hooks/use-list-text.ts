import { useText } from "./use-text"

/** How many a sentence names. */
const NAMED = 3

/** Words a list of names as a sentence has it: "#9, #12, #14, and 2 more", or with "or" (`disjunction`). */
export const useListText = (type: "conjunction" | "disjunction" = "conjunction") => {
  const { t, locale } = useText()
  const format = new Intl.ListFormat(locale, { type })
  return (names: string[]): string => {
    const others = names.slice(NAMED)
    const more = others.length > 0 ? [t("actions.more", { count: others.length })] : []
    return format.format([...names.slice(0, NAMED), ...more])
  }
}
