import { useEffect, useLayoutEffect, useRef } from "react"
import { useSent } from "./use-sent"

/** Where a refusal is told, and the button that was pressed. */
const TOLD = ["[aria-invalid=true]", "[role=alert][tabindex]", "[type=submit]"]

/** Sends what a form says. Nothing is sent where a field complains. */
export type Send = () => Promise<unknown> | undefined

/**
 * Holds a form still while it is saved: the answer will be about what was sent. Its fields can neither be reached nor changed
 * then, and the form itself has the focus: what is inert or disabled loses it to the start of the page. When the save is
 * refused, the focus goes to where that is explained.
 *
 * @param isPending - whether the mutation that saves is under way, as it tells.
 * @returns the refs of the form, which needs a `tabIndex`, and of what is around its fields; whether it is being saved; and
 * what saves it, once at a time.
 */
export const useSavingForm = (isPending: boolean, send: Send) => {
  const form = useRef<HTMLFormElement>(null)
  const fields = useRef<HTMLDivElement>(null)
  const sent = useSent()
  const isSaving = sent.isSent || isPending
  const wasSaving = useRef(isSaving)
  useLayoutEffect(() => {
    // Not in the markup: React 18 and 19 want it written differently.
    fields.current?.toggleAttribute("inert", isSaving)
    if (isSaving) {
      form.current?.focus()
    }
  }, [isSaving])
  useEffect(() => {
    if (wasSaving.current && !isSaving) {
      const targets = TOLD.map((selector) => form.current?.querySelector<HTMLElement>(selector))
      targets.find((target) => target)?.focus()
    }
    wasSaving.current = isSaving
  }, [isSaving])
  return { form, fields, isSaving, save: () => !isSaving && sent.follow(send()) }
}
