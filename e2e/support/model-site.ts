/** A site of its own that may ask a scripted server for models: the catalogue and the budgets belong to everybody. */
import type { Browser, Page } from "@playwright/test";
import { type ModelServer, startModelServer } from "./model-server.ts";
import { startOwnSite } from "./own-site.ts";
import { signInContext, type TestPerson } from "./people.ts";

export type ModelSite = { url: string; server: ModelServer; stop: () => Promise<void> };

/** @param key the only one that the endpoint takes; without it, any and none. */
export async function startModelSite(name: string, key: string | null = null): Promise<ModelSite> {
  const server = await startModelServer({ key });
  // Tests that add models by command ask the gate in this process.
  process.env.MODEL_HOSTS = server.host;
  const { url, stop } = await startOwnSite(name, { MODEL_HOSTS: server.host });
  return {
    url,
    server,
    stop: async () => {
      delete process.env.MODEL_HOSTS;
      await stop();
      await server.close();
    },
  };
}

/** A browser of its own for a person of that site, as wide as a desk. */
export async function enterDesk(browser: Browser, { url }: Pick<ModelSite, "url">, person: TestPerson): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, locale: "zh-CN", timezoneId: "Asia/Shanghai", viewport: { width: 1280, height: 900 } });
  await signInContext(context, url, person);
  return context.newPage();
}
