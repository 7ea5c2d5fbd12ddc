import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, openSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { codeOf } from "./second_step.ts";

/** The moment at which every journey starts: a Tuesday morning in a school week. */
const NOW = "2026-11-24T08:00:00+01:00";

const target = fileURLToPath(new URL("../../target", import.meta.url));

/** Where databases of one run live; `./dev` gives each run a folder of its own. */
const scratch = process.env.PLANNER_SCRATCH ?? `${target}/journeys`;

/** The program that makes letters; `./dev letters` builds it, and without it no letter can be made. */
const letters = `${target}/letters/letters`;

/** How long a demo may take to make its region, on a busy machine. */
const PATIENCE_MS = 120_000;

/** A demo server with a fresh database and a clock that starts at `NOW`, for one worker alone. */
export class DemoServer {
  /** Until when codes were used, by secret: a code counts once. */
  private readonly used = new Map<string, number>();

  private constructor(
    /** Where it listens, such as `http://127.0.0.1:4310`. */
    readonly address: string,
    /** Where its database lies, and the mail that it sends to nobody. */
    readonly folder: string,
    private readonly process: ChildProcess,
    private readonly startedAt: number,
  ) {}

  /** Whether it can make letters. */
  readonly makesLetters = existsSync(letters);

  /** What its own clock shows, in milliseconds since 1970; a second off at most. */
  private now(): number {
    return Date.parse(NOW) + Date.now() - this.startedAt;
  }

  /** A code of an authenticator app that was not used yet; waits for one when all that count now were. */
  async nextCode(secret: string): Promise<string> {
    const step = () => Math.floor(this.now() / 30_000);
    const next = Math.max(step(), (this.used.get(secret) ?? 0) + 1);
    this.used.set(secret, next);
    // One step ahead counts already.
    while (step() + 1 < next) await new Promise((resolve) => setTimeout(resolve, 500));
    return codeOf(secret, next * 30_000);
  }

  /** Starts it and waits until it answers; what it says goes to `server.log` in its folder. */
  static async start(name: string): Promise<DemoServer> {
    const folder = `${scratch}/${name}`;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const listen = `127.0.0.1:${await freePort()}`;
    const log = openSync(`${folder}/server.log`, "w");
    const flags = ["serve", "--demo", "--listen", listen, "--site", `${target}/site`];
    const database = ["--database", `sqlite://${folder}/planner.db?mode=rwc`];
    const press = existsSync(letters) ? ["--letters", letters] : [];
    const startedAt = Date.now();
    const process_ = spawn(`${target}/debug/server`, [...flags, ...database, ...press], {
      env: { ...process.env, PLANNER_NOW: NOW },
      stdio: ["ignore", log, log],
    });
    const server = new DemoServer(`http://${listen}`, folder, process_, startedAt);
    await server.ready();
    return server;
  }

  /** Ends it as an operator would. */
  async stop(): Promise<void> {
    if (this.process.exitCode !== null) return;
    const gone = new Promise((resolve) => this.process.once("exit", resolve));
    this.process.kill("SIGTERM");
    await gone;
  }

  private async ready(): Promise<void> {
    const until = Date.now() + PATIENCE_MS;
    while (Date.now() < until && this.process.exitCode === null) {
      const answer = await fetch(`${this.address}/readyz`).catch(() => undefined);
      if (answer?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error("the demo server did not come up; its server.log says why");
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const found = probe.address();
      probe.close(() => (found && typeof found === "object" ? resolve(found.port) : reject(new Error("no free port"))));
    });
  });
}
