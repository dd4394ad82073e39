import { mkdir, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import ts from "typescript"

/** The package as it is installed, wherever the package manager has put it. */
const OURS = /\/medusa-plugin-backorder\/\.medusa\//

/** A developer's file that uses what the package offers by name, each in the way its documents show. */
const CODE = `
import type { ExecArgs } from "@medusajs/framework/types"
import { BACKORDER_MODULE, type BackorderPluginOptions } from "medusa-plugin-backorder"
import { backorderOf, lineNote } from "medusa-plugin-backorder/client"
import BackorderModule from "medusa-plugin-backorder/modules/backorder"
import type { StoreProductBackorder } from "medusa-plugin-backorder/types"
import uninstall from "medusa-plugin-backorder/uninstall"
import * as backorders from "medusa-plugin-backorder/workflows"

export const options: BackorderPluginOptions = { claim_ttl_seconds: 60 }
export const linkable = BackorderModule.linkable.backorder.id
export const texts = (product: { backorder?: StoreProductBackorder | null }) => [
  backorderOf(product)?.promo,
  lineNote({ quantity: 2 }),
]
export const leave = (args: ExecArgs) => uninstall(args)
export default async function run({ container }: ExecArgs) {
  const { result } = await backorders.reconcileBackordersWorkflow(container).run({ input: { dry_run: true } })
  return [BACKORDER_MODULE, result.repaired, backorders.BackorderEvents.FILLED]
}
// @ts-expect-error There is no such option: the types are no "any".
export const wrong: BackorderPluginOptions = { claim_ttl: 60 }
// @ts-expect-error What the package keeps to itself has no name.
export { claim } from "medusa-plugin-backorder/modules/backorder/claims"
`

const COMMON: ts.CompilerOptions = { noEmit: true, strict: true, target: ts.ScriptTarget.ES2022, skipLibCheck: false }

const RESOLUTIONS = {
  node16: { ...COMMON, module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16 },
  bundler: { ...COMMON, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
}

/**
 * Compiles it in an app as `tsc` would with `skipLibCheck: false`, but asks about the file itself and the types of the
 * package alone: Medusa's own take as long as all the rest, and their mistakes are not ours.
 *
 * @param extension - `ts` or `mts`: what requires and what imports are two ways into a package.
 */
export async function complaintsOf(app: string, resolution: keyof typeof RESOLUTIONS, extension: "ts" | "mts") {
  const folder = join(app, "consumer")
  const file = join(folder, `${resolution}.${extension}`)
  await mkdir(folder, { recursive: true })
  await writeFile(file, CODE)
  const options = { ...RESOLUTIONS[resolution], typeRoots: [join(app, "node_modules/@types")] }
  const program = ts.createProgram([file], options)
  // All of it is read by now, and the app's own build, which compiles every file of the folder, must not find it.
  await rm(folder, { recursive: true })
  const asked = program.getSourceFiles().filter(({ fileName }) => fileName === file || OURS.test(fileName))
  const diagnostics = asked.flatMap((source) => [
    ...program.getSyntacticDiagnostics(source),
    ...program.getSemanticDiagnostics(source),
  ])
  return {
    files: asked.length,
    complaints: ts.formatDiagnostics(diagnostics, {
      getCanonicalFileName: (name) => name,
      getCurrentDirectory: () => app,
      getNewLine: () => "\n",
    }),
  }
}
