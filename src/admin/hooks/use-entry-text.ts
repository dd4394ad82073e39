import type { BackorderEntry } from "../../api/contracts"
import { codeText } from "../lib/code-text"
import { useText } from "./use-text"

/** Words what happened to waiting units, and why. A code that the plugin does not know is shown as it is. */
export const useEntryText = () => {
  const { t } = useText()
  return {
    what: ({ what, quantity }: Pick<BackorderEntry, "what" | "quantity">) =>
      codeText(t, "history.what", what, { count: quantity }) ?? `${quantity} ${what}`,
    why: ({ why }: Pick<BackorderEntry, "why">) => codeText(t, "history.why", why) ?? why,
  }
}
