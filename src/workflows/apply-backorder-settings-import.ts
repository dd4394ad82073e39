import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { saveImportStep } from "./steps/imports/save-import"
import { switchImportedVariantsStep } from "./steps/imports/switch-imported-variants"
import { tellImportStep } from "./steps/imports/tell-import"
import { translateImportStep } from "./steps/imports/translate-import"

/**
 * Applies the good rows of an import that was read, all or nothing. The rows stay in Postgres: only the import's id goes
 * from step to step, whatever the size of the file.
 *
 * Called by `applyImport` and, after a server has died in it, by `finishImports`: both see to it that nobody else applies
 * the same import. As in `saveBackorderSettingsWorkflow` variants are switched off before the settings are saved, and on
 * after. Every step may be run again, and each undoes what this run of it has done. The variants that a dead server had
 * switched off stay off if the run after it fails: only that server knew which they were.
 */
export const applyBackorderSettingsImportWorkflow = createWorkflow(
  "apply-backorder-settings-import",
  (input: WorkflowData<{ import_id: string }>) => {
    const off = transform(input, ({ import_id }) => ({ import_id, on: false }))
    switchImportedVariantsStep(off).config({ name: "switch-imported-variants-off" })
    saveImportStep(input)
    translateImportStep(input)
    const on = transform(input, ({ import_id }) => ({ import_id, on: true }))
    switchImportedVariantsStep(on).config({ name: "switch-imported-variants-on" })
    return new WorkflowResponse(tellImportStep(input))
  }
)
