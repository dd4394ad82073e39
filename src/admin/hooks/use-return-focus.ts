import { useState } from "react"

/** What can be stood on in a section whose own button has gone. */
const CONTROL = "button, a[href]"

/**
 * Remembers what has the focus.
 *
 * @returns what gives it back. When it has gone by then (a button "Set up", a warning's remedy) the first control of its
 * section gets it: the keyboard goes on from there and not from the start of the page.
 */
export function rememberFocus(): () => void {
  const opener = document.activeElement
  const section = opener?.closest("[role=region]")
  return () => {
    const target = opener?.isConnected ? opener : section?.querySelector(CONTROL)
    if (target instanceof HTMLElement) {
      target.focus()
    }
  }
}

/** A drawer without a trigger of its own does not know what to give the focus back to: what had it before it opened. */
export const useReturnFocus = () => {
  const [giveBack] = useState(rememberFocus)
  return (event: Event) => {
    event.preventDefault()
    giveBack()
  }
}
