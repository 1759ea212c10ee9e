import { defineConfig } from "@playwright/test";
import { launchOptions } from "./scripts/lib/browser.mjs";

const PORT = Number(process.env.TRUSTGAP_TEST_PORT ?? 3210);

/** The production build, in Chromium. `npm run build` first, or let `npm test` do it all. */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: "list",
  use: { baseURL: `http://127.0.0.1:${PORT}`, browserName: "chromium", launchOptions: launchOptions(), trace: "retain-on-failure" },
  webServer: {
    command: "node .next/standalone/server.js",
    url: `http://127.0.0.1:${PORT}`,
    env: { HOSTNAME: "127.0.0.1", PORT: String(PORT), NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
