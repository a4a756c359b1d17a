/** Another site on this machine, for what is fetched from elsewhere. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type Elsewhere = { url: string; /** Paths asked for, in order. */ asked: string[]; close: () => Promise<void> };
type Page = { body: string | Buffer; type: string };

/** What is not among `pages` is answered 404. */
export async function elsewhere(pages: Record<string, Page>): Promise<Elsewhere> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    const page = pages[request.url ?? ""];
    response.writeHead(page ? 200 : 404, { "content-type": page?.type ?? "text/plain" }).end(page?.body ?? "nothing here");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, asked, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
