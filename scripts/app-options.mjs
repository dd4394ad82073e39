/**
 * What may be said of the app that the tarball is installed in, and how the suites hear of it: by
 * `integration-tests/support/app/installed-app.ts`, which has the defaults.
 */
const OPTIONS = new Map([
  ["--with", "APP_INSTALLER"],
  ["--medusa", "APP_MEDUSA"],
])

/**
 * Takes the options of the app out of the arguments; the others are for Jest.
 *
 * @param {string[]} args
 * @returns {{ args: string[], env: Record<string, string> }}
 */
export function takeAppOptions(args) {
  const rest = [...args]
  /** @type {Record<string, string>} */
  const env = {}
  for (const [option, variable] of OPTIONS) {
    const place = rest.indexOf(option)
    if (place < 0) {
      continue
    }
    const [, value] = rest.splice(place, 2)
    if (!value || value.startsWith("-")) {
      throw new Error(`${option} needs a value, such as --with pnpm or --medusa 2.18.0.`)
    }
    env[variable] = value
  }
  return { args: rest, env }
}
