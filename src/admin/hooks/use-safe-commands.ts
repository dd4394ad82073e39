import { useEffect, useLayoutEffect, useRef } from "react"
import { commandFor, isLetter } from "../lib/shortcuts"

/** Something that can be done with what is selected. */
export interface SafeCommand {
  label: string
  /** One letter. */
  shortcut: string
  action: () => void
}

/** Menus, lists of choices, drawers and prompts of Radix, as far as they are not just closing. */
const OPEN = ["menu", "listbox", "dialog", "alertdialog"]
  .map((role) => `[role=${role}]:not([data-state=closed])`)
  .join()

const FIELD = "input, textarea, select, [contenteditable=true], [role=combobox], [role=textbox]"

/**
 * Starts commands by their letters, but only while nothing is open that the letter could be meant for. The bar of
 * `@medusajs/ui` (4.2.6) listens to every key instead: a letter that is to find an entry of a menu changes what is
 * selected behind it, and so does one with Ctrl or Cmd.
 */
export const useSafeCommands = (commands: SafeCommand[]) => {
  const latest = useRef(commands)
  useLayoutEffect(() => {
    latest.current = commands
  })
  useEffect(() => {
    let lastLetter = -Infinity
    const onKeyDown = (event: KeyboardEvent) => {
      const found = commandFor(event, latest.current, {
        isSomethingOpen: document.querySelector(OPEN) !== null,
        isTyping: document.activeElement?.matches(FIELD) ?? false,
        sinceLetter: event.timeStamp - lastLetter,
      })
      if (isLetter(event)) {
        lastLetter = event.timeStamp
      }
      if (found) {
        event.preventDefault()
        found.action()
      }
    }
    document.addEventListener("keydown", onKeyDown)
    return () => document.removeEventListener("keydown", onKeyDown)
  }, [])
}
