import { Container } from "@medusajs/ui"
import type { ReactNode } from "react"
import { NotEnforced } from "./not-enforced"
import { LoadError, Section } from "./section"

interface ListPageProps {
  heading: ReactNode
  /** Why there is no list to show. */
  error: Error | null
  onRetry: () => void
  list: ReactNode
  /** What opens beside the list. */
  children: ReactNode
}

/** A page with one list: the warning that no limit holds, where it does not, and the list or why there is none. */
export const ListPage = ({ heading, error, onRetry, list, children }: ListPageProps) =>
  error ? (
    <Section heading={heading}>
      <LoadError error={error} onRetry={onRetry} />
    </Section>
  ) : (
    <div className="flex flex-col gap-y-3">
      <NotEnforced maximum="any" />
      <Container className="divide-y p-0">{list}</Container>
      {children}
    </div>
  )
