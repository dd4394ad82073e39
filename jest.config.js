/** One configuration for all suites; `scripts/test.mjs` says which folder a suite is and starts what it needs. */
module.exports = {
  testEnvironment: "node",
  testMatch: ["<rootDir>/unit-tests/**/*.spec.ts", "<rootDir>/integration-tests/**/*.spec.ts"],
  // A build of the plugin holds a second package.json of the same name.
  modulePathIgnorePatterns: ["<rootDir>/.medusa/"],
  moduleFileExtensions: ["js", "ts", "tsx", "json", "node"],
  setupFiles: ["<rootDir>/integration-tests/setup.js"],
  // For what hangs, not for what is slow: a busy machine takes several times as long as a quiet one.
  testTimeout: 180_000,
  transform: {
    "^.+\\.[jt]sx?$": [
      "@swc/jest",
      {
        // Our scripts are ES modules: import() must stay what it is.
        module: { type: "commonjs", ignoreDynamic: true },
        jsc: {
          target: "es2021",
          parser: { syntax: "typescript", decorators: true, tsx: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            // As TypeScript does for this target: a declared field of an entity must not overwrite what its base set.
            useDefineForClassFields: false,
            react: { runtime: "automatic" },
          },
        },
      },
    ],
  },
}
