// The launcher: plain JavaScript for Node 20, with Node's own modules only, because it runs before anything is installed.
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const project = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
export const inProject = (...parts) => join(project, ...parts);

/** Everything the launcher and the tests make on the way. */
export const scratch = (...parts) => inProject(".build", ...parts);
