const { addHook } = require("pirates")
const { transformSync } = require("@swc/core")
const sourceMaps = require("source-map-support")
const { transform } = require("../../jest.config.js")

const [[, options]] = Object.values(transform)

/** Code and map by file: helpers are loaded anew for every spec file, and Medusa loads the sources. */
const done = new Map()

/** Lets Node load our TypeScript, translated just as Jest does it, and name its lines when something is thrown. */
addHook(
  (code, filename) => {
    if (!done.has(filename)) {
      done.set(filename, transformSync(code, { ...options, filename, sourceMaps: true, swcrc: false }))
    }
    return done.get(filename).code
  },
  { exts: [".ts", ".tsx"] }
)

sourceMaps.install({
  environment: "node",
  handleUncaughtExceptions: false,
  retrieveSourceMap: (url) => (done.has(url) ? { url, map: done.get(url).map } : null),
})
