/** All verbs, in the order in which help lists them. */
import { roles } from "#lib/access/roles";
import type { Verb } from "./verb.ts";

const role = roles.join("|");

export const verbs: readonly Verb[] = [
  { words: ["setup-link"], takes: "", explained: "setupLink", rest: [0, 0], load: () => import("./setup-link.ts") },
  {
    words: ["user", "create"],
    takes: `EMAIL NAME [--role ${role}] [--password-stdin]`,
    explained: "userCreate",
    options: { role: { type: "string", default: "author" }, "password-stdin": { type: "boolean" } },
    rest: [2, 2],
    load: () => import("./user-create.ts"),
  },
  { words: ["user", "list"], takes: "", explained: "userList", rest: [0, 0], load: () => import("./user-list.ts") },
  { words: ["user", "role"], takes: `EMAIL ${role}`, explained: "userRole", rest: [2, 2], load: () => import("./user-role.ts") },
  { words: ["user", "suspend"], takes: "EMAIL", explained: "userSuspend", rest: [1, 1], load: () => import("./user-suspend.ts") },
  { words: ["user", "restore"], takes: "EMAIL", explained: "userRestore", rest: [1, 1], load: () => import("./user-restore.ts") },
  { words: ["user", "reset-link"], takes: "EMAIL", explained: "userResetLink", rest: [1, 1], load: () => import("./user-reset-link.ts") },
  { words: ["user", "drop-second-factor"], takes: "EMAIL", explained: "userDropFactor", rest: [1, 1], load: () => import("./user-drop-second-factor.ts") },
  {
    words: ["import"],
    takes: "FILE… [--publish] [--section SLUG]",
    explained: "import",
    options: { publish: { type: "boolean" }, section: { type: "string" } },
    rest: [1, 10_000],
    load: () => import("./import.ts"),
  },
  {
    words: ["seed"],
    takes: "--articles N [--seed S]",
    explained: "seed",
    options: { articles: { type: "string" }, seed: { type: "string", default: "1" } },
    rest: [0, 0],
    load: () => import("./seed.ts"),
  },
  { words: ["backup"], takes: "[--to FILE]", explained: "backup", options: { to: { type: "string" } }, rest: [0, 0], load: () => import("./backup.ts") },
  { words: ["verify"], takes: "FILE", explained: "verify", rest: [1, 1], load: () => import("./verify.ts") },
  { words: ["restore"], takes: "FILE [--into FOLDER]", explained: "restore", options: { into: { type: "string" } }, rest: [1, 1], load: () => import("./restore.ts") },
  { words: ["maintenance"], takes: "[on|off]", explained: "maintenance", rest: [0, 1], load: () => import("./maintenance.ts") },
  { words: ["relate"], takes: "", explained: "relate", rest: [0, 0], load: () => import("./relate.ts") },
  { words: ["doctor"], takes: "[--source]", explained: "doctor", options: { source: { type: "boolean" } }, rest: [0, 0], load: () => import("./doctor.ts") },
];
