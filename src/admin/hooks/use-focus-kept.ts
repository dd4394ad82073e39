import { useLayoutEffect } from "react"
import { rememberFocus } from "./use-return-focus"

/** When an element goes and has the focus, what is left of its section gets it, and not the start of the page. */
export const useFocusKept = (ref: { readonly current: HTMLElement | null }) =>
  useLayoutEffect(() => {
    const element = ref.current
    return () => {
      if (element?.contains(document.activeElement)) {
        const giveBack = rememberFocus()
        // It is still there, and is only about to go.
        setTimeout(giveBack)
      }
    }
  }, [ref])
