/** For tests of writing together: servers and pages, all left again at the end of each test, the last one first. */
import { afterEach } from "vitest";
import { databaseUrl } from "#db/client";
import { useDatabase } from "#db/testing";
import { type Running, startCollab, TestPage, type Visit } from "./testing.ts";

/** Call once in a test file. `leaving`: what else is to be left. */
export function useCollab() {
  useDatabase();
  process.env.LOG_LEVEL = "silent";
  const leaving: (() => Promise<void> | void)[] = [];
  afterEach(async () => {
    for (const leave of leaving.splice(0).reverse()) await leave();
  });
  const start = async (redis: string | null = null, rhythm?: { every: number; gone: number }): Promise<Running> => {
    const running = await startCollab(databaseUrl(), redis, rhythm);
    leaving.push(running.stop);
    return running;
  };
  const visit = (server: Running, articleId: number, given: Visit): TestPage => {
    const page = new TestPage(server.url, articleId, given);
    leaving.push(() => page.leave());
    return page;
  };
  return { leaving, start, visit };
}
