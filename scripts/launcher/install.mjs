/** Installs exactly what the lock file says, when it is not there yet. */
import { createHash } from "node:crypto";
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { must, Refusal } from "./child.mjs";
import { installationNeeded, kindOfInstallation } from "./decisions.mjs";
import { environment } from "./environment.mjs";
import { alone } from "./lock.mjs";
import { inProject, project } from "./paths.mjs";
import { step } from "./progress.mjs";
import { words } from "./words.mjs";

const stampFile = inProject("node_modules", ".linjia-installed.json");
const platform = `${process.platform}-${process.arch}`;

/** Makes sure that the packages are there. `want` is "runtime" or "full". */
export async function ensureInstalled(want) {
  if (needed(want) === "nothing") return;
  ensureWritable();
  await alone(async () => {
    // Somebody else may have done it while we waited.
    const missing = needed(want);
    if (missing === "nothing") return;
    rmSync(stampFile, { force: true });
    if (missing === "add") await step(words.adding, () => npm(["install", "--no-save", "--include=dev"]));
    else await step(words.installing, () => npm(["ci", want === "full" ? "--include=dev" : "--omit=dev"]));
    writeStamp(missing === "add" ? "full" : want);
  });
}

function needed(want) {
  const lock = lockHash();
  const recorded = readJson(stampFile);
  const known = installationNeeded({ stamp: recorded, lock, platform, want });
  if (recorded || known !== "all") return known;
  const kind = installedByHand();
  if (!kind) return "all";
  const stamp = { lock, platform, kind };
  return installationNeeded({ stamp, lock, platform, want });
}

function installedByHand() {
  const installed = readJson(inProject("node_modules", ".package-lock.json"));
  const lock = readJson(inProject("package-lock.json"));
  return installed && lock ? kindOfInstallation({ lock, installed, platform: process.platform, arch: process.arch }) : null;
}

function writeStamp(kind) {
  mkdirSync(inProject("node_modules"), { recursive: true });
  writeFileSync(stampFile, JSON.stringify({ lock: lockHash(), platform, kind }));
}

export const lockHash = () => createHash("sha256").update(readFileSync(inProject("package-lock.json"))).digest("hex");

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

async function npm(args) {
  const all = [...args, "--include=optional", "--no-audit", "--no-fund", "--no-progress", "--loglevel=error"];
  // The npm that started us, where it did; under Windows only that one can be run without a shell.
  const script = [process.env.npm_execpath, besideNode()].find((path) => path?.endsWith("npm-cli.js") && existsSync(path));
  const [file, first] = script ? [process.execPath, [script]] : ["npm", []];
  try {
    await must("npm", file, [...first, ...all], { env: environment({ NODE_ENV: "development" }) });
  } catch (error) {
    if (/ENOENT/.test(error.output) && !script) throw new Refusal(words.noNpm);
    throw error;
  }
}

function besideNode() {
  const beside = ["../lib/node_modules", "node_modules"].map((folder) => resolve(dirname(process.execPath), folder, "npm/bin/npm-cli.js"));
  return beside.find((path) => existsSync(path));
}

function ensureWritable() {
  try {
    accessSync(project, constants.W_OK);
  } catch (error) {
    throw new Refusal(words.notWritable(project, error.code));
  }
}
