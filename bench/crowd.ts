/** The readers of `readers.ts`: `node bench/crowd.ts URL` opens the connections, asks over them in turns and prints what it saw. */
import { Agent, get } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { perSecond, readers, seconds, type Told } from "./readers.ts";

const opening = 200;
const [url = ""] = process.argv.slice(2);

/** One reader: one connection that stays. */
function newReader(): Agent {
  return new Agent({ keepAlive: true, maxSockets: 1, maxFreeSockets: 1, timeout: 300_000 });
}

function ask(agent: Agent): Promise<number> {
  const since = performance.now();
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, headers: { "accept-encoding": "br" } }, (answer) => {
      answer.on("data", () => {});
      answer.on("end", () => (answer.statusCode === 200 ? resolve(performance.now() - since) : reject(new Error(`status ${answer.statusCode}`))));
    });
    request.on("error", reject);
  });
}

const isOpen = (agent: Agent) => Object.values(agent.freeSockets).some((sockets) => sockets?.length === 1);

async function main(): Promise<Told> {
  const crowd = Array.from({ length: readers }, newReader);
  let failed = 0;
  for (let from = 0; from < crowd.length; from += opening) await Promise.all(crowd.slice(from, from + opening).map((agent) => ask(agent).catch(() => failed++)));
  const times: number[] = [];
  const running: Promise<void>[] = [];
  let asked = 0;
  const since = performance.now();
  // A connection that is not asked would be closed after the server's patience (65 s): in a minute each is asked several times.
  while (performance.now() - since < seconds * 1_000) {
    const due = Math.floor(((performance.now() - since) / 1_000) * perSecond);
    for (; asked < due; asked++) {
      const agent = crowd[(asked * 7_919) % crowd.length];
      if (agent) running.push(ask(agent).then((time) => void times.push(time), () => void failed++));
    }
    await pause(5);
  }
  await Promise.all(running);
  times.sort((a, b) => a - b);
  const open = crowd.filter(isOpen).length;
  return { open, broken: readers - open, asked, failed, p50: times[Math.floor(times.length * 0.5)] ?? Number.NaN, p99: times[Math.floor(times.length * 0.99)] ?? Number.NaN };
}

const told = await main();
process.stdout.write(JSON.stringify(told));
process.exit(0);
