/** What a static file server does on this machine in this minute: everything else is told as a share of it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readFile } from "node:fs/promises";
import { nginxPath, startNginx } from "../scripts/testing/nginx.ts";
import { freePort } from "./process.ts";

export type Reference = { name: string; url: string; stop: () => Promise<void> };

/** It says in its heads what the site says, so that the same bytes travel. @param files site-relative address → the bytes as they travel, already in Brotli. */
export async function startReference(files: ReadonlyMap<string, Buffer>): Promise<Reference> {
  const folder = mkdtempSync(join(tmpdir(), "linjia-reference-"));
  for (const [path, bytes] of files) {
    const file = join(folder, path === "/" ? "index" : path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  const started = nginxPath() ? await nginx(folder) : await nodeFiles(folder);
  return {
    ...started,
    stop: async () => {
      await started.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function nginx(folder: string): Promise<Reference> {
  const port = await freePort();
  const running = await startNginx(port, `server { listen 127.0.0.1:${port}; root ${folder}; index index; default_type text/html; add_header Content-Encoding br; include linjia-readers.conf; }`);
  return { name: "nginx", ...running };
}

/** Where nginx is not installed: the least that a file server in Node can be. */
async function nodeFiles(folder: string): Promise<Reference> {
  const port = await freePort();
  const server = createServer(async (request, response) => {
    try {
      const bytes = await readFile(join(folder, request.url === "/" ? "index" : (request.url ?? "")));
      response.writeHead(200, { "content-type": "text/html", "content-encoding": "br", "content-length": bytes.length }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return { name: "a file server of 30 lines in Node", url: `http://127.0.0.1:${port}`, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}
