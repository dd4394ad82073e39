import { Label, Select, Text } from "@medusajs/ui"
import { useId } from "react"
import type { Backorder } from "../../api/contracts"
import { useSavePriority } from "../hooks/use-save-priority"
import { useText } from "../hooks/use-text"
import { levelOf, priorityChoices } from "../lib/priority"

/** Which orders get arriving stock before others; a choice is saved at once. */
export const Priority = ({ backorder }: { backorder: Backorder }) => {
  const { t } = useText()
  const id = useId()
  const { choose, isSaving, chosen } = useSavePriority(backorder)
  const nameOf = (priority: number) => {
    const level = levelOf(priority)
    return level ? t(`priority.${level}`) : String(priority)
  }
  return (
    <div className="flex flex-col gap-y-1 px-6 py-4">
      <div className="flex items-center justify-between gap-x-4">
        <Label htmlFor={id} size="small" weight="plus">
          {t("priority.label")}
        </Label>
        <div className="w-32 shrink-0">
          <Select
            size="small"
            value={String(chosen)}
            disabled={isSaving}
            onValueChange={(value) => choose(Number(value))}
          >
            <Select.Trigger id={id} aria-describedby={`${id}-hint`}>
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {priorityChoices(chosen).map((priority) => (
                <Select.Item key={priority} value={String(priority)}>
                  {nameOf(priority)}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        </div>
      </div>
      <Text id={`${id}-hint`} size="small" className="text-ui-fg-subtle">
        {t("priority.hint")}
      </Text>
    </div>
  )
}
