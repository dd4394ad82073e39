import { useEffect, useState, type FocusEvent, type KeyboardEvent } from "react"
import type { ChosenItem } from "../lib/incoming-draft"
import { useItemSearch } from "./use-item-search"

export type ItemPicker = ReturnType<typeof useItemPicker>

const nameOf = (item: ChosenItem | null) => (item ? [item.title, item.sku].filter(isNew).join(" · ") : "")

/** A SKU that is the title as well is said once. */
const isNew = (part: string | null, index: number, parts: (string | null)[]) => part && parts.indexOf(part) === index

/** A field in which one types to find an inventory item, and chooses it with the arrows and Enter, or with the mouse. */
export const useItemPicker = (value: ChosenItem | null, onChange: (item: ChosenItem | null) => void) => {
  /** What is typed; `null` = the field says what is chosen. */
  const [typed, setTyped] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(false)
  const [index, setIndex] = useState(0)
  const { data: items, error } = useItemSearch(typed ?? "", isOpen)
  const count = items?.length ?? 0
  const close = () => setOpen(false)
  useEscape(isOpen, close)
  const choose = (item: ChosenItem) => {
    onChange(item)
    setTyped(null)
    close()
  }
  const move = (by: number) => {
    setOpen(true)
    setIndex(isOpen && count > 0 ? (index + by + count) % count : 0)
  }
  const active = items?.[index]
  return {
    text: typed ?? nameOf(value),
    items,
    /** Why nothing can be found. */
    error,
    active,
    isOpen,
    open: () => setOpen(true),
    choose,
    search: (text: string) => {
      setTyped(text)
      setIndex(0)
      setOpen(true)
      // What is typed over is not chosen any more.
      onChange(null)
    },
    /** What was typed and not chosen is nothing. */
    leave: (event: FocusEvent<HTMLElement>) => {
      if (!event.currentTarget.contains(event.relatedTarget)) {
        setTyped(null)
        close()
      }
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault()
        move(event.key === "ArrowDown" ? 1 : -1)
      } else if (event.key === "Enter" && isOpen && active && !event.metaKey && !event.ctrlKey) {
        event.preventDefault()
        choose(active)
      }
    },
  }
}

/** Esc closes the list and not the drawer around it, which listens for it before the field could say no. */
function useEscape(isOpen: boolean, onEscape: () => void): void {
  useEffect(() => {
    if (!isOpen) {
      return
    }
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.key === "Escape") {
        event.stopPropagation()
        onEscape()
      }
    }
    window.addEventListener("keydown", onKeyDown, true)
    return () => window.removeEventListener("keydown", onKeyDown, true)
  })
}
