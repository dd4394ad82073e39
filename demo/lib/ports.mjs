import { createServer } from "node:net"
import { freePort } from "../../scripts/postgres.mjs"

/**
 * The port for one of the demo's servers.
 *
 * @param {{ name: string, variable: string, standard: number }} server
 * @returns {Promise<number>} what the environment variable says; else the standard port; else, when that is taken, a
 * free one
 */
export async function choosePort({ name, variable, standard }) {
  const given = process.env[variable]
  if (given) {
    const port = Number(given)
    if (!Number.isInteger(port) || port < 1 || port > 65_535) {
      throw new Error(`${variable}=${given} is not a port: use a number from 1 to 65535.`)
    }
    if (!(await isFree(port))) {
      throw new Error(`Port ${port} (${variable}) is taken: end what listens there, or choose another port.`)
    }
    return port
  }
  if (await isFree(standard)) {
    return standard
  }
  const port = await freePort()
  console.log(`Port ${standard} is taken, so ${name} uses ${port}. Set ${variable} to choose another.`)
  return port
}

/** @param {number} port */
async function isFree(port) {
  // One after the other: the probes would meet each other.
  return (await canListen(port, "127.0.0.1")) && (await canListen(port, "::1")) && (await canListen(port))
}

/**
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<boolean>}
 */
function canListen(port, host) {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once("error", (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code === "EADDRNOTAVAIL"))
    probe.listen({ port, host }, () => probe.close(() => resolve(true)))
  })
}
