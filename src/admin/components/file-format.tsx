import { Button, Text } from "@medusajs/ui"
import { saveFile } from "../hooks/use-download"
import { useText } from "../hooks/use-text"

interface FileFormatProps {
  rules: string[]
  /** A file that keeps the rules. */
  template: { name: string; content: string }
}

/** What a file may say, and one that says it. */
export const FileFormat = ({ rules, template: { name, content } }: FileFormatProps) => {
  const { t } = useText()
  const save = () => saveFile(new Blob([content], { type: "text/csv" }), name)
  return (
    <div className="flex flex-col items-start gap-y-2">
      <Text size="small" weight="plus">
        {t("imports.rules.heading")}
      </Text>
      <ul className="list-disc pl-4">
        {rules.map((rule) => (
          <Text key={rule} asChild size="small" className="text-ui-fg-subtle">
            <li>{rule}</li>
          </Text>
        ))}
      </ul>
      <Button size="small" variant="secondary" className="mt-2" onClick={save}>
        {t("imports.template")}
      </Button>
    </div>
  )
}
