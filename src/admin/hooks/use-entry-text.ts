import type { BackorderEntry } from "../../api/contracts"
import { codeText } from "../lib/code-text"
import { useText } from "./use-text"

type What = Pick<BackorderEntry, "what" | "quantity"> & Partial<Pick<BackorderEntry, "promised_on">>

/** Words what happened to waiting units, when they come, and why. A code that the plugin does not know is shown as it is. */
export const useEntryText = () => {
  const { t, day } = useText()
  const dated = ({ what, quantity: count, promised_on }: What): string | null => {
    if (promised_on === undefined || (what !== "promised" && what !== "delayed")) {
      return null
    }
    return promised_on === null
      ? t("history.undated", { count })
      : t(`history.dated.${what}`, { count, date: day(promised_on) })
  }
  return {
    what: (entry: What) =>
      dated(entry) ??
      codeText(t, "history.what", entry.what, { count: entry.quantity }) ??
      `${entry.quantity} ${entry.what}`,
    why: ({ why }: Pick<BackorderEntry, "why">) => codeText(t, "history.why", why) ?? why,
  }
}
