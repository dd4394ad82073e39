import { useEffect, useRef, type RefObject } from "react"

/** Where a refusal is told, and the button that was pressed. */
const TOLD = ["[aria-invalid=true]", "[role=alert][tabindex]", "[type=submit]"]

/**
 * Puts the focus where a refused save is explained. The button that was pressed is disabled while it saves, and what is
 * disabled loses the focus to the start of the page.
 */
export const useFocusAfterRefusal = (form: RefObject<HTMLElement>, isSaving: boolean) => {
  const wasSaving = useRef(isSaving)
  useEffect(() => {
    if (wasSaving.current && !isSaving) {
      const targets = TOLD.map((selector) => form.current?.querySelector<HTMLElement>(selector))
      targets.find((target) => target)?.focus()
    }
    wasSaving.current = isSaving
  }, [form, isSaving])
}
