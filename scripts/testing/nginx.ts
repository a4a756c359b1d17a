/** nginx as `docs/deploy/nginx.conf` says, for tests and measurements: in a folder of its own, ended with the process. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectFolder } from "#lib/kernel/env";

export type RunningNginx = { url: string; stop: () => Promise<void> };

const deploy = join(projectFolder, "docs/deploy");
const brotli = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/** Where nginx is on this machine; null where it is not. */
export function nginxPath(): string | null {
  return ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/opt/homebrew/bin/nginx"].find((path) => existsSync(path)) ?? null;
}

/** Whether this nginx can send the Brotli that lies ready. */
export const sendsBrotli = () => existsSync(brotli);

/** @param server what stands in the "http" block. @throws with nginx's own words when it does not start. */
export async function startNginx(port: number, server: string): Promise<RunningNginx> {
  const nginx = nginxPath();
  if (!nginx) throw new Error("nginx is not installed");
  const folder = mkdtempSync(join(tmpdir(), "linjia-nginx-"));
  mkdirSync(join(folder, "logs"));
  for (const name of readdirSync(deploy).filter((name) => name.startsWith("linjia-"))) copyFileSync(join(deploy, name), join(folder, name));
  writeFileSync(join(folder, "nginx.conf"), wholeConfiguration(folder, server));
  const given = ["-p", folder, "-c", join(folder, "nginx.conf")];
  execFileSync(nginx, ["-t", "-q", ...given], { stdio: ["ignore", "ignore", "pipe"] });
  const child = spawn(nginx, given, { stdio: "ignore" });
  const url = `http://127.0.0.1:${port}`;
  await untilAnswered(url, child);
  return {
    url,
    stop: async () => {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The server of `docs/deploy/nginx.conf` with this site's values. */
export function deployedServer({ port, siteUrl, staticDir }: { port: number; siteUrl: string; staticDir: string }): string {
  const text = readFileSync(join(deploy, "nginx.conf"), "utf8")
    .replace("server 127.0.0.1:3000;", `server ${URL.parse(siteUrl)?.host};`)
    .replace("listen 80;", `listen 127.0.0.1:${port};`)
    .replaceAll("/var/lib/linjia/static", staticDir);
  return sendsBrotli() ? text : text.replace(/^ *brotli_static .*$/m, "");
}

function wholeConfiguration(folder: string, server: string): string {
  const root = process.getuid?.() === 0 ? "user root;" : "";
  return `${sendsBrotli() ? `load_module ${brotli};` : ""}
${root}
daemon off;
worker_processes 1;
pid ${join(folder, "nginx.pid")};
error_log ${join(folder, "logs/error.log")};
events { worker_connections 1024; }
http {
    access_log off;
    sendfile on;
    tcp_nopush on;
    keepalive_requests 1000000;
    client_body_temp_path ${join(folder, "body")};
    proxy_temp_path ${join(folder, "proxy")};
    fastcgi_temp_path ${join(folder, "fastcgi")};
    uwsgi_temp_path ${join(folder, "uwsgi")};
    scgi_temp_path ${join(folder, "scgi")};
${server}
}
`;
}

async function untilAnswered(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) throw new Error(`nginx ended with code ${child.exitCode}`);
    if (await fetch(url).then(() => true, () => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("nginx did not answer");
}
