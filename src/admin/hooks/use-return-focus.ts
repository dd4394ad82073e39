import { useState } from "react"

/** A drawer without a trigger of its own does not know what to give the focus back to: what had it before it opened. */
export const useReturnFocus = () => {
  const [opener] = useState(() => document.activeElement)
  return (event: Event) => {
    event.preventDefault()
    if (opener instanceof HTMLElement) {
      opener.focus()
    }
  }
}
