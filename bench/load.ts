/** Load from loopback: wrk where it is installed, else autocannon out of the package registry. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Milliseconds; `failed`: answers outside of 2xx and 3xx, and connections that broke. */
export type Load = { perSecond: number; p50: number; p99: number; failed: number };

const wrk = ["/usr/bin/wrk", "/usr/local/bin/wrk", "/opt/homebrew/bin/wrk"].find((path) => existsSync(path));
export const loadedBy = wrk ? "wrk -t1 -c32" : "autocannon -c32";

/** Asks for one address over and over on 32 connections, taking Brotli. */
export async function load(url: string, seconds: number): Promise<Load> {
  return wrk ? withWrk(wrk, url, seconds) : withAutocannon(url, seconds);
}

async function withWrk(path: string, url: string, seconds: number): Promise<Load> {
  const { stdout } = await run(path, ["-t1", "-c32", `-d${seconds}s`, "--latency", "-H", "Accept-Encoding: br", url]);
  const number = (pattern: RegExp) => Number(pattern.exec(stdout)?.[1] ?? 0);
  const broken = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(stdout)?.slice(1).reduce((sum, count) => sum + Number(count), 0) ?? 0;
  return { perSecond: number(/Requests\/sec:\s+([\d.]+)/), p50: milliseconds(stdout, "50%"), p99: milliseconds(stdout, "99%"), failed: broken + number(/Non-2xx or 3xx responses: (\d+)/) };
}

function milliseconds(text: string, which: string): number {
  const [, value, unit] = new RegExp(`${which}\\s+([\\d.]+)(us|ms|s)`).exec(text) ?? [];
  return Number(value ?? Number.NaN) * (unit === "us" ? 0.001 : unit === "s" ? 1_000 : 1);
}

async function withAutocannon(url: string, seconds: number): Promise<Load> {
  const { stdout } = await run("npm", ["exec", "--yes", "--package=autocannon@9.0.0", "--", "autocannon", "-c", "32", "-d", String(seconds), "-j", "-H", "Accept-Encoding=br", url]);
  const told: { requests: { average: number }; latency: { p50: number; p99: number }; errors: number; non2xx: number } = JSON.parse(stdout);
  return { perSecond: told.requests.average, p50: told.latency.p50, p99: told.latency.p99, failed: told.errors + told.non2xx };
}
