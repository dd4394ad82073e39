import type { MouseEvent, ReactNode } from "react"
import { Link, type To } from "react-router-dom"
import { Thumbnail } from "./thumbnail"

interface LinkedProductProps {
  title: string
  thumbnail: string | null
  /** Where the title leads; `null` where there is nothing to see any more. */
  to: To | null
  /** What the entry that it makes in the browser's history remembers. */
  state?: object
  label?: string
  /** What stands below the title, smaller. */
  below?: ReactNode
}

/**
 * Picture and title of a table's row. The title is a link, because a table row itself cannot be reached with the
 * keyboard; what a click on it does would otherwise be done twice, by the row as well.
 */
export const LinkedProduct = ({ title, thumbnail, to, state, label, below }: LinkedProductProps) => {
  const stopRowClick = (event: MouseEvent) => event.stopPropagation()
  return (
    <div className="flex items-center gap-x-3 py-2">
      <Thumbnail src={thumbnail} />
      <div className="min-w-0">
        {to === null ? (
          <span className="block truncate">{title}</span>
        ) : (
          <Link
            to={to}
            state={state}
            onClick={stopRowClick}
            aria-label={label}
            className="focus-visible:shadow-borders-focus block truncate rounded outline-none"
          >
            {title}
          </Link>
        )}
        {below && <div className="txt-compact-xsmall text-ui-fg-subtle">{below}</div>}
      </div>
    </div>
  )
}
