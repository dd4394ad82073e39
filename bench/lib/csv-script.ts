import { once as happened } from "node:events"
import { createWriteStream } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, TransactionHandlerType } from "@medusajs/framework/utils"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  importProductsAsChunksWorkflow,
  importProductsAsChunksWorkflowId,
  waitConfirmationProductImportStepId,
} from "@medusajs/medusa/core-flows"
import { applyImport } from "../../src/workflows/imports/apply-import"
import { importBackorderSettingsWorkflow } from "../../src/workflows/import-backorder-settings"
import { machine } from "./machine"
import { once, printMeasured } from "./measured"

const HEADER = "Product Handle,Backorder Enabled,Backorder Promo,Backorder Max Quantity,Description\n"

/** What the file of a whole shop weighs, most of it in columns that are nothing of ours. */
const LARGE_BYTES = 200 * 1024 ** 2

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
    const core = await importThroughCore(container, rows)
    const against = plain.time
    printMeasured(`${rows} rows. ${machine()}`, [
      ["plain insert ... on conflict", plain, against],
      ["reading, nothing set up yet", first.read, against],
      ["applying, every variant switched on", first.applied, against],
      ["reading, everything set up", second.read, against],
      ["applying, no variant to switch", second.applied, against],
      ["reading 200 MB, most of it ignored", large.read, against],
      ["core's product import: reading the same variants", core.read, against],
      ["core's product import: switching them", core.applied, against],
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

/** Core's own product import of the same variants, as its routes run it: a file for the File Module, read, confirmed. */
async function importThroughCore(container: ExecArgs["container"], rows: number) {
  const files = container.resolve(Modules.FILE)
  const engine = container.resolve(Modules.WORKFLOW_ENGINE)
  const lines = Array.from({ length: rows }, (_, n) => `prod_${n + 1},p-${n + 1},P${n + 1},variant_${n + 1},V,true`)
  const content = ["Product Id,Product Handle,Product Title,Variant Id,Variant Title,Variant Allow Backorder", ...lines]
  const file = await files.createFiles({
    filename: "products.csv",
    mimeType: "text/csv",
    content: Buffer.from(content.join("\n")).toString("base64"),
    access: "private",
  })
  let transactionId = ""
  const read = await once(async () => {
    const input = { filename: "products.csv", fileKey: file.id }
    const { transaction } = await importProductsAsChunksWorkflow(container).run({ input })
    transactionId = transaction.transactionId
  })
  const applied = await once(async () => {
    const finished = new Promise<void>((resolve, reject) => {
      void engine.subscribe({
        workflowId: importProductsAsChunksWorkflowId,
        transactionId,
        subscriber: ({ eventType, errors }: { eventType: string; errors?: unknown[] }) => {
          if (eventType !== "onFinish") {
            return
          }
          if (errors?.length) {
            reject(new Error(JSON.stringify(errors)))
          } else {
            resolve()
          }
        },
      })
    })
    await engine.setStepSuccess({
      idempotencyKey: {
        action: TransactionHandlerType.INVOKE,
        transactionId,
        stepId: waitConfirmationProductImportStepId,
        workflowId: importProductsAsChunksWorkflowId,
      },
      stepResponse: new StepResponse(true),
    })
    await finished
  })
  await files.deleteFiles(file.id)
  const [{ count }] = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)("product_variant")
    .where({ allow_backorder: true })
    .count()
  if (Number(count) !== rows) {
    throw new Error(`Core's import switched ${count} variants of ${rows}`)
  }
  return { read, applied }
}
