import { LEVELS, levelOf } from "../lib/priority"
import { useText } from "./use-text"

/** Names a priority by its level, or by its number where it is none. */
export const useLevelName = () => {
  const { t } = useText()
  return (priority: number): string => {
    const level = levelOf(priority)
    if (level) {
      return t(`priority.${level}`)
    }
    return priority > LEVELS.first ? t("priority.above_first", { priority }) : String(priority)
  }
}

/** Names a priority that is not the normal one, "Priority: First"; `null` for the normal one, of which nothing is said. */
export const usePriorityText = () => {
  const { t } = useText()
  const nameOf = useLevelName()
  return (priority: number): string | null =>
    priority === LEVELS.normal ? null : t("priority.of", { level: nameOf(priority) })
}
