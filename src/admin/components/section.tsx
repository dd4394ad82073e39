import { Button, Container, Heading, Skeleton, Text } from "@medusajs/ui"
import { useId, type ReactNode } from "react"
import { useText } from "../hooks/use-text"
import { errorText } from "../lib/error-text"

interface SectionProps {
  heading: ReactNode
  /** What stands right beside the heading. */
  badge?: ReactNode
  /** What stands at the other end of the heading's row. */
  aside?: ReactNode
  children: ReactNode
}

/** A card with a heading, as the dashboard's own sections have it. */
export const Section = ({ heading, badge, aside, children }: SectionProps) => {
  const id = useId()
  return (
    <Container className="divide-y p-0" role="region" aria-labelledby={id}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-4">
        <div className="flex items-center gap-x-2">
          <Heading level="h2" id={id}>
            {heading}
          </Heading>
          {badge}
        </div>
        {aside}
      </div>
      {children}
    </Container>
  )
}

/** What stands in a section while it loads. */
export const LoadingRows = ({ rows }: { rows: number }) => (
  <div className="flex flex-col gap-y-3 px-6 py-4" aria-hidden>
    {Array.from({ length: rows }, (_, row) => (
      <Skeleton key={row} className="h-5 w-full" />
    ))}
  </div>
)

/** What stands in a section that could not be loaded: why, and a way to try again. */
export const LoadError = ({ error, onRetry }: { error: Error; onRetry: () => void }) => {
  const { t } = useText()
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-4" role="alert">
      <div>
        <Text size="small" leading="compact" weight="plus">
          {t("errors.load")}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {errorText(error, t)}
        </Text>
      </div>
      <Button size="small" variant="secondary" onClick={() => onRetry()}>
        {t("actions.retry")}
      </Button>
    </div>
  )
}
