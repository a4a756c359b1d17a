/** The Node everything else runs under: 24 or newer. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { Refusal } from "./child.mjs";
import { inProject } from "./paths.mjs";
import { words } from "./words.mjs";

const wanted = 24;
const major = (version) => Number(/^v?(\d+)\./.exec(version)?.[1] ?? 0);

/** Path of a Node ≥ 24: this one, else the one that came with the packages, else the system's. */
export function findNode() {
  if (major(process.versions.node) >= wanted) return process.execPath;
  const system = process.platform === "win32" ? "win" : process.platform;
  const packaged = inProject("node_modules", `node-${system}-${process.arch}`, "bin", process.platform === "win32" ? "node.exe" : "node");
  const found = [existsSync(packaged) ? packaged : null, "node"].find((file) => file && major(versionOf(file)) >= wanted);
  if (!found) throw new Refusal(words.noNode(process.version));
  return found;
}

function versionOf(file) {
  try {
    return execFileSync(file, ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return "";
  }
}

export function refuseOldNode() {
  if (major(process.versions.node) < 20) throw new Refusal(words.oldNode(process.version));
}
