/** Progress lines on stderr, so that stdout stays clean for answers. */
import { words } from "./words.mjs";

/** "0.4 s", "12 s", "2 min 05 s". */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, "0")} s`;
}

export const say = (line) => process.stderr.write(`${line}\n`);

/** Runs a step; tells about it once it takes over a second, and at its end. `always` tells in every case. */
export async function step(what, work, { always = false } = {}) {
  const since = Date.now();
  const elapsed = () => duration(Date.now() - since);
  const live = Boolean(process.stderr.isTTY);
  let told = 0;
  const tick = () => {
    told += 1;
    if (live) process.stderr.write(`\r\x1b[K${what} … ${elapsed()}`);
    else if (told === 1 || told % 10 === 0) say(`${what} … ${elapsed()}`);
  };
  const timer = setInterval(tick, 1_000);
  const end = (line) => {
    clearInterval(timer);
    if (live && told > 0) process.stderr.write("\r\x1b[K");
    if (told > 0 || always) say(line);
  };
  try {
    const result = await work();
    end(words.done(what, elapsed()));
    return result;
  } catch (error) {
    told += 1;
    end(words.failed(what, elapsed()));
    throw error;
  }
}
