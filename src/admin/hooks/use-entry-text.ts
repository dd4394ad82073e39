import type { BackorderEntry } from "../../api/contracts"
import { useText } from "./use-text"

/** Words what happened to waiting units, and why. A reason that the plugin does not know is shown as it is. */
export const useEntryText = () => {
  const { t } = useText()
  return {
    what: ({ what, quantity }: Pick<BackorderEntry, "what" | "quantity">) =>
      t(`history.what.${what}`, { count: quantity }),
    why: ({ why }: Pick<BackorderEntry, "why">) => t(`history.why.${why}`, { defaultValue: why }),
  }
}
