/** Thrown by a spec file that is set up otherwise than the Medusa of this process: it needs another process. */
export class OtherSetup extends Error {
  constructor(readonly setup: string) {
    super("This process has a Medusa that is set up otherwise.")
    this.name = "OtherSetup"
  }
}

let chosen: string | null = null

/**
 * How Medusa is set up in this process, as variables of its environment: those of the file that comes first.
 *
 * @throws OtherSetup when another file has chosen otherwise.
 */
export function setUpProcess(env: Record<string, string>): void {
  const setup = JSON.stringify(env)
  chosen ??= setup
  if (chosen !== setup) {
    throw new OtherSetup(setup)
  }
  Object.assign(process.env, env)
}

/** The setup that files have to have to run in this process, or null as long as any will do. */
export function setupOfProcess(): string | null {
  return chosen
}
