import { Button, Label, Select, Text, toast } from "@medusajs/ui"
import { useId, useRef, type RefObject } from "react"
import type { BackorderWithHistory } from "../../api/contracts"
import { useLevelName } from "../hooks/use-level-name"
import { useSavePriority } from "../hooks/use-save-priority"
import { useText } from "../hooks/use-text"
import { orderName } from "../lib/order-number"
import { frontPriority, priorityChoices } from "../lib/priority"
import { Fact } from "./fact"
import { MayChange } from "./may-change"

/** Which orders get arriving stock before others. */
export const Priority = ({ backorder }: { backorder: BackorderWithHistory }) => (
  <MayChange otherwise={<ReadPriority backorder={backorder} />}>
    <ChosenPriority backorder={backorder} />
  </MayChange>
)

const ReadPriority = ({ backorder: { priority } }: { backorder: BackorderWithHistory }) => {
  const { t } = useText()
  const nameOf = useLevelName()
  return (
    <dl className="px-6 py-4">
      <Fact name={t("priority.label")}>{nameOf(priority)}</Fact>
    </dl>
  )
}

/** A choice is saved at once. */
const ChosenPriority = ({ backorder }: { backorder: BackorderWithHistory }) => {
  const { t } = useText()
  const id = useId()
  const trigger = useRef<HTMLButtonElement>(null)
  const saved = useSavePriority(backorder)
  const isBehind = backorder.lines.some(({ ahead_count }) => ahead_count !== null && ahead_count > 0)
  const moveToFront = () => {
    const priority = frontPriority(backorder.lines.flatMap(({ ahead_priority }) => ahead_priority ?? []))
    if (priority === null) {
      toast.error(t("waiting.no_higher", { order: orderName(backorder, t) }))
      return
    }
    // The button goes when there is nobody left to overtake, and the focus would go with it.
    trigger.current?.focus()
    saved.moveToFront(priority)
  }
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex items-center justify-between gap-x-4">
        <Label htmlFor={id} size="small" weight="plus">
          {t("priority.label")}
        </Label>
        <div className="w-32 shrink-0">
          <Levels id={id} trigger={trigger} chosen={saved.chosen} onChoose={saved.choose} />
        </div>
      </div>
      <Text id={`${id}-hint`} size="small" className="text-ui-fg-subtle">
        {t("priority.hint")}
      </Text>
      {isBehind && (
        <div>
          <Button size="small" variant="secondary" aria-describedby={`${id}-hint`} onClick={moveToFront}>
            {t("priority.to_front")}
          </Button>
        </div>
      )}
    </div>
  )
}

interface LevelsProps {
  id: string
  trigger: RefObject<HTMLButtonElement>
  chosen: number
  onChoose: (priority: number) => void
}

const Levels = ({ id, trigger, chosen, onChoose }: LevelsProps) => {
  const nameOf = useLevelName()
  return (
    <Select size="small" value={String(chosen)} onValueChange={(value) => onChoose(Number(value))}>
      <Select.Trigger ref={trigger} id={id} aria-describedby={`${id}-hint`}>
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
  )
}
