import { useLayoutEffect, useRef, type ReactNode } from "react"

interface NamedProps {
  name: string
  /** What to name inside: the button of a menu, as a rule. */
  target?: string
  /** Whether everything is named that `target` finds, and not the first of it alone. */
  all?: boolean
  children: ReactNode
}

/**
 * Names what `@medusajs/ui` (4.2.6) draws without a word and lets nobody name: the icons that open a table's menus, the
 * picture in its search. A screen reader would say "button", or "image".
 */
export const Named = ({ name, target = "button", all = false, children }: NamedProps) => {
  const around = useRef<HTMLDivElement>(null)
  // Each time: the table draws a placeholder before the button.
  useLayoutEffect(() => {
    const found = [...(around.current?.querySelectorAll(target) ?? [])]
    found.slice(0, all ? undefined : 1).forEach((element) => element.setAttribute("aria-label", name))
  })
  return (
    <div ref={around} className="contents">
      {children}
    </div>
  )
}
