import { parseArgs } from "node:util"

/** @typedef {{ shoppers: number, inFlight: number[], repetitions: number, json?: string }} Options */

/** @returns {Options} what the command line says */
export function readOptions() {
  const { values } = parseArgs({
    options: {
      shoppers: { type: "string", default: "100" },
      "in-flight": { type: "string", default: "1,20,100" },
      repetitions: { type: "string", default: "3" },
      json: { type: "string" },
    },
  })
  return {
    shoppers: positive("shoppers", values.shoppers),
    inFlight: values["in-flight"].split(",").map((value) => positive("in-flight", value)),
    repetitions: positive("repetitions", values.repetitions),
    json: values.json,
  }
}

/**
 * @param {string} name
 * @param {string} value
 */
function positive(name, value) {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1) {
    throw new Error(`--${name} takes whole numbers from 1, not "${value}".`)
  }
  return number
}
