import { useLayoutEffect, useRef, useState, type ReactNode } from "react"
import { createPortal } from "react-dom"
import { useIsArranged, type ArrangeablePage } from "../hooks/use-placement"

interface FirstPlaceProps {
  page: ArrangeablePage
  /** A widget of one of the page's "before" zones. */
  children: ReactNode
}

/**
 * Puts a widget first in its column. The dashboard puts every widget below its own sections until somebody arranges the
 * page; what asks for attention would then wait under a long table. So it moves up, but only while nobody has arranged
 * the page: then its place is theirs to choose.
 */
export const FirstPlace = ({ page, children }: FirstPlaceProps) =>
  useIsArranged(page) ? children : <First>{children}</First>

/**
 * Drawn into an element that stands first in the column, rather than lifted by CSS: so the keyboard and a screen reader
 * come to it in the order of the screen. React never moves what it did not make, and the dashboard's own sections stay
 * where they are.
 */
const First = ({ children }: { children: ReactNode }) => {
  const place = useRef<HTMLSpanElement>(null)
  const [host, setHost] = useState<HTMLElement | null>(null)
  useLayoutEffect(() => {
    const column = place.current?.parentElement
    const first = document.createElement("div")
    first.className = "contents"
    column?.prepend(first)
    setHost(first)
    return () => first.remove()
  }, [])
  return (
    <>
      <span ref={place} hidden />
      {host && createPortal(children, host)}
    </>
  )
}
