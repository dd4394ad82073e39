import { once as happened } from "node:events"
import { createWriteStream } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { updateProductVariantsWorkflow } from "@medusajs/medusa/core-flows"
import { applyImport } from "../../src/workflows/imports/apply-import"
import { importBackorderSettingsWorkflow } from "../../src/workflows/import-backorder-settings"
import { machine } from "./machine"
import { once, printMeasured } from "./measured"

const HEADER = "Product Handle,Backorder Enabled,Backorder Promo,Backorder Max Quantity,Description\n"

/** What the file of a whole shop weighs, most of it in columns that are nothing of ours. */
const LARGE_BYTES = 200 * 1024 ** 2

/** Few enough for core's workflow, as in the import itself. */
const VARIANTS_AT_ONCE = 500

/** Runs inside Medusa (`medusa exec`), where the workflows are. */
export default async function measureCsv({ container }: ExecArgs) {
  const rows = Number(process.env.BENCH_ROWS)
  const sql = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  for (const statement of seed(rows)) {
    await sql.raw(statement)
  }
  const folder = await mkdtemp(join(tmpdir(), "backorder-bench-"))
  try {
    const first = await importFile(container, await writeFile(folder, rows, "Soon"))
    const plain = await once(() => sql.raw(PLAIN))
    const second = await importFile(container, await writeFile(folder, rows, "Up to %number% later"))
    const large = await readFile(container, await writeFile(folder, rows, "Soon again", LARGE_BYTES / rows))
    await sql.raw("update product_variant set allow_backorder = false")
    const core = await once(() => switchThroughCore(container, rows))
    const against = plain.time
    printMeasured(`${rows} rows. ${machine()}`, [
      ["plain insert ... on conflict", plain, against],
      ["reading, nothing set up yet", first.read, against],
      ["applying, every variant switched on", first.applied, against],
      ["core's own update of the same variants", core, against],
      ["reading, everything set up", second.read, against],
      ["applying, no variant to switch", second.applied, against],
      ["reading 200 MB, most of it ignored", large.read, against],
    ])
  } finally {
    await rm(folder, { recursive: true })
  }
}

function seed(rows: number): string[] {
  return [
    `insert into product (id, title, handle)
     select 'prod_'||n, 'P'||n, 'p-'||n from generate_series(1, ${rows}) n`,
    `insert into product_variant (id, title, product_id, manage_inventory, allow_backorder, sku)
     select 'variant_'||n, 'V', 'prod_'||n, true, false, 'S'||n from generate_series(1, ${rows}) n`,
    "vacuum analyze",
  ]
}

/** Every row is changed, as an import of new values does. */
const PLAIN = `
  insert into backorder_settings (id, product_id, enabled, promo, max_quantity)
  select 'boset_' || product_id, product_id, enabled, promo || '!', max_quantity + 1 from backorder_settings
  on conflict (product_id) where deleted_at is null do update
    set enabled = excluded.enabled, promo = excluded.promo, max_quantity = excluded.max_quantity`

/** @param filler - characters of each row that the import ignores. */
async function writeFile(folder: string, rows: number, promo: string, filler = 0): Promise<string> {
  const ignored = "lorem ipsum ".repeat(filler / 12)
  const path = join(folder, `${promo.length}.csv`)
  const file = createWriteStream(path)
  file.write(HEADER)
  for (let row = 1; row <= rows; row++) {
    if (!file.write(`p-${row},Yes,"${promo}, ${row}",${row % 100},${ignored}\n`)) {
      await happened(file, "drain")
    }
  }
  file.end()
  await happened(file, "close")
  return path
}

async function importFile(container: ExecArgs["container"], path: string) {
  const { id, read } = await readFile(container, path)
  const applied = await once(() => applyImport(container, id))
  return { read, applied }
}

async function readFile(container: ExecArgs["container"], path: string) {
  let id = ""
  const read = await once(async () => {
    const { result } = await importBackorderSettingsWorkflow(container).run({ input: { path, file_name: null } })
    id = result.transaction_id
  })
  return { id, read }
}

async function switchThroughCore(container: ExecArgs["container"], rows: number): Promise<void> {
  for (let from = 1; from <= rows; from += VARIANTS_AT_ONCE) {
    const length = Math.min(VARIANTS_AT_ONCE, rows + 1 - from)
    const product_variants = Array.from({ length }, (_, n) => ({ id: `variant_${from + n}`, allow_backorder: true }))
    await updateProductVariantsWorkflow(container).run({ input: { product_variants } })
  }
}
