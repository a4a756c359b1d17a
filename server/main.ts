/** The process: settings → database → tables → jobs → pages → port. Stops in the opposite order. */
import { collabPath } from "#lib/collab/words";
import { isEveryInterface, type Settings } from "#lib/kernel/env";
import { log } from "#lib/kernel/log";
import { inBoth, reasonOf, StartRefusal } from "#lib/kernel/terminal";
import { isDriverFault } from "./driver-fault.ts";
import { checkPort } from "./port.ts";
import { step } from "./progress.ts";
import { keepSiteAddress } from "./private-file.ts";
import { settle } from "./settings.ts";
import { Shutdown } from "./shutdown.ts";

const dev = process.argv.includes("--dev");
const shutdown = new Shutdown();
const line = (text: string) => process.stdout.write(`${text}\n`);

/** Everything of the application is imported here and later: next-auth reads the environment at its first import. */
async function start(): Promise<void> {
  Object.assign(process.env, { NODE_ENV: dev ? "development" : "production" });
  const settings = settle();
  await checkPort(settings.host, settings.port);
  const loading = preload();
  const url = await openDatabase(settings);
  await loading;
  await migrateDatabase(url, settings);
  // Closed after the jobs: what they still publish is purged from the front, and from its files.
  shutdown.add("notices", 1, () => closeFront());
  const jobs = await startJobs();
  shutdown.add("answers of models", 2, async () => (await import("#lib/ai/running")).leaveAll());
  await serve(settings, jobs);
  await sayHello(settings);
  const { relateAtStart } = await import("#lib/related/at-start");
  void relateAtStart();
  const { installTermsAtStart } = await import("#lib/terms/install");
  void installTermsAtStart();
  const { installSamplesAtFirstRun } = await import("#lib/samples/first-run");
  // Twenty seconds of work at the very first start: readers and the owner need not wait for it.
  void installSamplesAtFirstRun();
}

/** Reads the application's many small files while the database starts. What fails here fails again where it is used. */
async function preload(): Promise<void> {
  await Promise.allSettled([import("#db/migrate"), import("#db/client"), import("./jobs.ts"), import("./pages.ts"), import("./front/open.ts"), import("./collab/open.ts")]);
}

/** Makes the database answer and returns its address. */
async function openDatabase({ databaseUrl, dataDir }: Settings): Promise<string> {
  if (databaseUrl) {
    const { checkDatabase } = await import("./external-database.ts");
    await step((t) => t.startingDatabase, () => checkDatabase(databaseUrl));
    return databaseUrl;
  }
  const [{ startEmbedded }, { clusterFolder }] = await Promise.all([import("./embedded-postgres/supervisor.ts"), import("./embedded-postgres/cluster.ts")]);
  const database = await step((t) => t.startingDatabase, () => startEmbedded({ dataDir, log: line }));
  shutdown.add("PostgreSQL", 3, () => database.stop(1_800));
  process.env.DATABASE_URL = database.url;
  const { sayBuiltIn } = await import("#lib/storage/built-in");
  sayBuiltIn(clusterFolder(dataDir));
  return database.url;
}

async function migrateDatabase(url: string, { databaseUrl, dataDir }: Settings): Promise<void> {
  const [{ migrate }, client] = await Promise.all([import("#db/migrate"), import("#db/client")]);
  shutdown.add("pool", 1, () => client.closeDatabase());
  // Whoever brings a database looks after it; the built-in one is ours to look after.
  if (!databaseUrl) await (await import("./backup-before.ts")).backUpBeforeMigration(url, dataDir);
  await step((t) => t.migrating, () => migrate(url));
  client.openDatabase(url);
}

let closeFront = async (): Promise<void> => {};

type Jobs = { running: boolean };

async function startJobs(): Promise<Jobs> {
  const { startJobs: start } = await import("./jobs.ts");
  const workers = await step((t) => t.startingJobs, start);
  const jobs = { running: true };
  shutdown.add("jobs", 2, () => {
    jobs.running = false;
    return workers.stop();
  });
  return jobs;
}

async function serve({ host, port, siteUrl, trustProxy, cdn, cacheMegabytes, staticDir, redisUrl }: Settings, jobs: Jobs): Promise<void> {
  const [{ preparePages }, { openFront }, { openCollab }, http, { answerHealth }, { pool, databaseUrl }] = await Promise.all([
    import("./pages.ts"),
    import("./front/open.ts"),
    import("./collab/open.ts"),
    import("./http.ts"),
    import("./health.ts"),
    import("#db/client"),
  ]);
  const pages = await step((t) => t.preparing, () => preparePages({ dev, host, port }));
  shutdown.add("Next", 0.5, pages.close);
  const front = await openFront(pages.handle, { siteUrl, trustProxy, dev, cdn, cacheBytes: cacheMegabytes * 1024 * 1024, staticDir }, databaseUrl());
  closeFront = front.close;
  const collab = await openCollab({ siteUrl, url: databaseUrl(), redisUrl });
  shutdown.add("collab", 2, collab.stop);
  const checks = {
    database: async () => (await pool()`select 1`).length === 1,
    notices: async () => front.hears(),
    jobs: async () => jobs.running,
  };
  const server = http.createHttpServer((request, response) => {
    if (!answerHealth(request, response, checks)) front.answer(request, response);
  });
  server.on("upgrade", (request, socket, head) => {
    if (request.url === collabPath) collab.upgrade(request, socket, head);
    else if (pages.upgrade && request.url?.startsWith("/_next/")) pages.upgrade(request, socket, head);
    else socket.destroy();
  });
  await http.listen(server, host, port);
  shutdown.add("HTTP", 3, () => http.close(server, 2.5));
  void front.warmUp();
}

async function sayHello({ siteUrl, siteUrlGiven, host, dataDir }: Settings): Promise<void> {
  keepSiteAddress(dataDir, siteUrl);
  line(inBoth((t) => t.running(siteUrl)));
  if (!siteUrlGiven && isEveryInterface(host)) line(inBoth((t) => t.siteUrlWanted(host)));
  const { makeSetupLink } = await import("#lib/people/setup-link");
  const link = await makeSetupLink(siteUrl);
  if (link) line(inBoth((t) => t.setUp(link)));
}

/** A person's mistake is one line per language; anything else is ours, and keeps its stack. */
function tell(error: unknown): void {
  if (error instanceof StartRefusal) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`${inBoth((t) => t.crashed(reasonOf(error)), " / ")}\n${error instanceof Error ? error.stack : ""}\n`);
}

shutdown.listen();
process.on("unhandledRejection", (error) => log().error({ err: error }, "nobody waited for this failure"));
process.on("uncaughtException", (error) => {
  if (isDriverFault(error)) return log().warn({ err: error }, "the database went away while something was being written to it");
  log().fatal({ err: error }, "stopping: nothing expected this failure");
  void shutdown.end(1);
});
start().catch((error: unknown) => {
  if (shutdown.begun) return;
  tell(error);
  void shutdown.end(1);
});
