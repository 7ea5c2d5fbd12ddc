/** The moment at which every journey starts: a Tuesday morning in a school week. */
export const NOW = "2026-11-24T08:00:00+01:00";

/** Where databases of one run live; `./dev` gives each run a folder of its own. */
const scratch = process.env.PLANNER_SCRATCH ?? "../target/journeys";

/** The address of the server that is `place` ports above the run's first. */
export function address(place: number): string {
  return `http://127.0.0.1:${Number(process.env.PLANNER_PORT ?? "4310") + place}`;
}

/** Playwright's entry for a demo server with a fresh database and a clock that starts at `NOW`. */
export function demoServer(name: string, place: number) {
  const folder = `${scratch}/${name}`;
  const database = `sqlite://${folder}/planner.db?mode=rwc`;
  const listen = new URL(address(place)).host;
  return {
    name,
    command:
      `rm -rf '${folder}' && mkdir -p '${folder}' && exec ../target/debug/server serve --demo` +
      ` --listen ${listen} --site ../target/site --database '${database}'`,
    url: `${address(place)}/readyz`,
    env: { PLANNER_NOW: NOW },
    reuseExistingServer: false,
    timeout: 120_000,
    stdout: "ignore" as const,
    stderr: "pipe" as const,
    gracefulShutdown: { signal: "SIGTERM" as const, timeout: 5_000 },
  };
}
