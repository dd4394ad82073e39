import { spawn, type ChildProcess } from "node:child_process"

export interface Place {
  cwd: string
  env?: Record<string, string>
}

/** Runs a command to its end. @throws Error with what it printed, when it fails. */
export async function run(command: string, args: string[], place: Place): Promise<string> {
  const child = start(command, args, place)
  const code = await new Promise((resolve, reject) => {
    child.process.once("error", reject)
    child.process.once("close", resolve)
  })
  if (code !== 0) {
    throw new Error(`${command} ${args.join(" ")} ended with code ${String(code)}\n${child.output()}`)
  }
  return child.output()
}

/** Starts a command that goes on running. */
export function start(command: string, args: string[], { cwd, env }: Place) {
  const child: ChildProcess = spawn(command, args, { cwd, env: { ...process.env, ...env } })
  const chunks: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (chunk: string) => chunks.push(chunk))
  }
  return { process: child, output: () => chunks.join("") }
}
