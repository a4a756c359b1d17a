/** The environment for what the launcher starts; it also works where HOME is unset or cannot be written to. */
import { accessSync, constants, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter } from "node:path";
import { inProject, scratch } from "./paths.mjs";

/** Our packages' programs first, among them the Node that came with them. */
export function environment(extra = {}) {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === "PATH") ?? "PATH";
  const path = [inProject("node_modules", ".bin"), process.env[name] ?? ""].join(delimiter);
  return { ...process.env, ...homeless(), [name]: path, NEXT_TELEMETRY_DISABLED: "1", ...extra };
}

/** npm, Playwright and browsers keep things in the home folder: without one they get folders in the project. */
function homeless() {
  if (isWritable(home())) return {};
  const folder = scratch("home");
  mkdirSync(folder, { recursive: true });
  return {
    // A home that can be read may still hold npm's settings.
    ...(home() && isReadable(home()) ? {} : { HOME: folder }),
    npm_config_cache: process.env.npm_config_cache && isWritable(process.env.npm_config_cache) ? process.env.npm_config_cache : scratch("npm-cache"),
    XDG_CACHE_HOME: scratch("cache"),
    XDG_CONFIG_HOME: scratch("config"),
    PLAYWRIGHT_BROWSERS_PATH: process.env.PLAYWRIGHT_BROWSERS_PATH ?? scratch("browsers"),
  };
}

function home() {
  try {
    return process.env.HOME ?? homedir();
  } catch {
    return "";
  }
}

const may = (path, mode) => {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
};
const isWritable = (path) => path !== "" && may(path, constants.W_OK | constants.X_OK);
const isReadable = (path) => may(path, constants.R_OK | constants.X_OK);
