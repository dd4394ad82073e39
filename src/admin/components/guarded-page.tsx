import { ExclamationCircle } from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useRights } from "../hooks/use-rights"
import { useText } from "../hooks/use-text"

/** A page for those who may see backorders; anybody else reads that they may not, as the dashboard's own pages say it. */
export const GuardedPage = ({ children }: { children: ReactNode }) =>
  useRights().canRead === false ? <NoAccess /> : children

const NoAccess = () => {
  const { t } = useText()
  return (
    <Container className="flex flex-col items-center gap-y-3 px-6 py-16 text-center">
      <ExclamationCircle className="text-ui-fg-subtle" />
      <Heading level="h2">{t("rights.no_access.heading")}</Heading>
      <Text size="small" className="text-ui-fg-subtle">
        {t("rights.no_access.description")}
      </Text>
    </Container>
  )
}
