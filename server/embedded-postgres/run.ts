/** Runs a program to its end as PostgreSQL's account. */
import { spawn } from "node:child_process";
import type { Account } from "./account.ts";

export type Finished = { code: number | null; out: string; errors: string };
export type Program = {
  account: Account | null;
  file: string;
  args: readonly string[];
  input?: string;
  /** An open folder, handed over as file descriptor 3. */
  folder?: number | null;
};

// LC_ALL=C: messages in English, and macOS needs it; the database's own locale is chosen at initdb.
export const quietEnvironment: NodeJS.ProcessEnv = {
  NODE_ENV: "production",
  PATH: process.env.PATH,
  SystemRoot: process.env.SystemRoot,
  TMPDIR: process.env.TMPDIR,
  LC_ALL: "C",
  TZ: "UTC",
};

/** Never throws: a program that cannot be started has `code` null and the reason in `errors`. */
export function run({ account, file, args, input, folder }: Program): Promise<Finished> {
  const { promise, resolve } = Promise.withResolvers<Finished>();
  const child = spawn(file, args, {
    cwd: process.platform === "win32" ? undefined : "/",
    env: quietEnvironment,
    stdio: ["pipe", "pipe", "pipe", ...(folder == null ? [] : [folder])],
    windowsHide: true,
    ...(account && { uid: account.uid, gid: account.gid }),
  });
  let out = "";
  let errors = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (out += text));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (errors += text));
  // The program may end before it has read its input.
  child.stdin?.on("error", () => {});
  child.stdin?.end(input ?? "");
  child.once("error", (error) => resolve({ code: null, out, errors: error.message }));
  child.once("close", (code) => resolve({ code, out, errors }));
  return promise;
}
