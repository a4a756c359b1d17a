/** A browser for the end-to-end tests: an installed one, else Playwright's, else the system's package. */
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { lastLine, Refusal, run } from "./launcher/child.mjs";
import { environment } from "./launcher/environment.mjs";
import { inProject } from "./launcher/paths.mjs";
import { step } from "./launcher/progress.mjs";
import { words } from "./launcher/words.mjs";

/** The shell draws no windows around its pages: half the work, and what Playwright runs without a screen itself. */
const names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const usual = [
  "/opt/google/chrome/chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ...["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"].flatMap((key) => (process.env[key] ? [join(process.env[key], "Google/Chrome/Application/chrome.exe")] : [])),
];
/** A hanging download is worse than none. */
const downloadLimit = 240_000;

/** Path of a browser that starts; installs one when there is none. Throws a Refusal when there is none to be had. */
export async function ensureBrowser(node) {
  const installed = [process.env.CHROMIUM_PATH, process.env.CHROME_PATH, ...inPath(), ...usual].filter((path) => path && existsSync(path));
  for (const path of installed) if (await works(path)) return path;
  const playwright = () => playwrightBrowser(node);
  return (await playwright()) ?? (await fromPlaywright(node, playwright)) ?? (await fromApt()) ?? refuse();
}

function inPath() {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin", "/usr/local/bin"];
  return names.flatMap((name) => folders.map((folder) => join(folder, process.platform === "win32" ? `${name}.exe` : name)));
}

/** A downloaded browser may lack libraries of the system: only a page it has really loaded counts. */
async function works(path) {
  const args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--dump-dom", "data:text/html,linjia"];
  const { code, output } = await run(path, args, { env: environment(), limit: 30_000 });
  return code === 0 && output.includes("linjia");
}

async function playwrightBrowser(node) {
  const script = 'process.stdout.write((await import("@playwright/test")).chromium.executablePath())';
  const { code, output } = await run(node, ["--input-type=module", "-e", script], { env: environment() });
  const path = lastLine(output);
  return code === 0 && existsSync(path) && (await works(path)) ? path : null;
}

async function fromPlaywright(node, found) {
  const args = [inProject("node_modules", "playwright", "cli.js"), "install", "chromium"];
  const { code } = await step(words.browserFromPlaywright, () => run(node, args, { env: environment(), limit: downloadLimit }));
  return code === 0 ? found() : null;
}

async function fromApt() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return null;
  const env = environment({ DEBIAN_FRONTEND: "noninteractive" });
  await step(words.browserFromApt, async () => {
    await run("apt-get", ["update"], { env });
    await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk"], { env });
  });
  const path = "/usr/bin/chromium";
  return existsSync(path) && (await works(path)) ? path : null;
}

function refuse() {
  throw new Refusal(words.noBrowser);
}
