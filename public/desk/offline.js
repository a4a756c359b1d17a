// Service worker of the writers' screen: an article that was opened once opens again without a network, its text from this device.
// It keeps the page of each article with the files of that build, and nothing else: lists, pictures, answers of the API always come from the server.
// Whoever signs in or out takes away what is kept (app/desk/clear-device.ts, app/sign-in/session.ts); pages tell it what they need (components/editor/collab/offline.ts).
const prefix = "linjia-offline-";
const article = /^\/desk\/articles\/[1-9]\d{0,8}$/;
const asset = /^\/_next\/static\//;
/** Pages; the least recently used go first. */
const most = 20;
/** Milliseconds after which the kept page is shown: a fresh one still takes its place for the next time. */
const patience = 3_000;
/** A proxy says so of a server that is away; our own failures are shown as they are. */
const away = new Set([502, 503, 504]);
const [ownerKey, calmKey] = ["/desk/offline.js?owner", "/desk/offline.js?calm"];
/** By path: a page that is on its way into the cache. */
const learning = new Map();
/** The keeping that a page has asked for last. */
let keeping = Promise.resolve();

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => {
  const told = event.data;
  if (typeof told?.keep === "string" && article.test(told.keep) && typeof told.person === "number") keeping = keepFor(told).catch(() => {});
  else if (Array.isArray(told?.more)) keeping = keeping.then(() => keepMore(told.more)).catch(() => {});
  event.waitUntil(keeping);
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  // Only whole pages: what Next's router asks for is data of a moment.
  if (request.mode === "navigate") event.respondWith(article.test(url.pathname) ? answerArticle(event, url.pathname) : answerElse(request));
  else if (asset.test(url.pathname)) event.respondWith(answerAsset(event));
});

/** Fresh where there is a network; else as it was kept. */
async function answerArticle(event, path) {
  const fresh = fetch(event.request);
  const learned = fresh.then((answer) => learn(path, answer.clone())).catch(() => {});
  learning.set(path, learned);
  event.waitUntil(learned);
  const late = new Promise((resolve) => setTimeout(() => resolve(null), patience));
  const answer = await Promise.race([fresh, late]).catch(() => null);
  if (answer && !away.has(answer.status)) return answer;
  const kept = await findKept(path);
  if (kept) return kept;
  return fresh.catch(calm);
}

/** What an answer says about the kept page: it is renewed, it is gone, or whoever asked is signed out. */
async function learn(path, answer) {
  if (answer.type === "opaqueredirect") return forgetPages();
  if (answer.status === 404 || answer.status === 403 || answer.status === 401) return forget(path);
  if (answer.status === 200) await keep(path, answer);
}

async function answerElse(request) {
  return fetch(request).catch(calm);
}

/** Files of a build never change: the name holds their content. */
async function answerAsset(event) {
  const kept = await caches.match(event.request, { ignoreVary: true });
  if (kept) return kept;
  const answer = await fetch(event.request);
  if (answer.status === 200) event.waitUntil(keepAsset(event, answer.clone()));
  return answer;
}

/** Only what an article's page asks for. */
async function keepAsset(event, answer) {
  const client = await self.clients.get(event.clientId);
  const name = client && article.test(new URL(client.url).pathname) ? (await names("assets")).at(-1) : undefined;
  if (name) await (await caches.open(name)).put(event.request.url, answer);
}

/** A page has opened and says whose it is, which files it has, and what to say where nothing is kept. */
async function keepFor({ keep: path, person, assets, calm: words }) {
  const owner = await Promise.all((await names("pages")).map(async (name) => (await (await caches.open(name)).match(ownerKey))?.text()));
  if (owner.some((one) => one !== undefined && one !== String(person))) await forgetPages();
  await learning.get(path);
  learning.delete(path);
  if (!(await caches.match(path, { ignoreVary: true }))) await learn(path, await fetch(path, { redirect: "error" }));
  const [pages, files] = [(await names("pages")).at(-1), (await names("assets")).at(-1)];
  if (!pages || !files) return;
  const cache = await caches.open(pages);
  await cache.put(ownerKey, new Response(String(person)));
  await cache.put(calmKey, calmPage(words));
  await addAll(files, assets.filter((file) => asset.test(file)));
}

/** Files that a page has loaded since: they belong to whoever may open the page, and to nobody where none is kept. */
async function keepMore(assets) {
  const files = (await names("assets")).at(-1);
  if (files) await addAll(files, assets.filter((file) => asset.test(file)));
}

/** Keeps a page in the place of its build; what is of another build goes, pages too: their files are on no server any more. */
async function keep(path, answer) {
  const html = await answer.clone().text();
  // A redirection that Next could only write into the page.
  if (html.includes("__next-page-redirect")) return forgetPages();
  const files = [...new Set(html.match(/\/_next\/static\/[\w./~()%-]+\.(?:js|css|woff2)/g) ?? [])].sort();
  const build = await digest(files.filter((file) => file.endsWith(".js")).join("\n"));
  const [pages, assets] = [`${prefix}pages-${build}`, `${prefix}assets-${build}`];
  const known = await caches.has(assets);
  const cache = await caches.open(pages);
  await cache.delete(path);
  await cache.put(path, answer);
  await addAll(assets, files);
  if (!known) for (const name of await caches.keys()) if (name.startsWith(prefix) && name !== pages && name !== assets) await caches.delete(name);
  const kept = (await cache.keys()).filter(({ url }) => article.test(new URL(url).pathname));
  for (const request of kept.slice(0, -most)) await cache.delete(request);
}

async function addAll(name, files) {
  const cache = await caches.open(name);
  await Promise.all(files.map(async (file) => (await cache.match(file, { ignoreVary: true })) || cache.add(file).catch(() => {})));
}

/** The kept page, which has been used just now. */
async function findKept(path) {
  for (const name of await names("pages")) {
    const cache = await caches.open(name);
    const kept = await cache.match(path, { ignoreVary: true });
    if (!kept) continue;
    await cache.delete(path);
    await cache.put(path, kept.clone());
    return kept;
  }
  return null;
}

async function names(kind) {
  return (await caches.keys()).filter((name) => name.startsWith(`${prefix}${kind}-`));
}

async function forget(path) {
  for (const name of await names("pages")) await (await caches.open(name)).delete(path, { ignoreVary: true });
}

async function forgetPages() {
  for (const name of await names("pages")) await caches.delete(name);
}

async function digest(text) {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return [...bytes.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Where nothing is kept: a sentence instead of the browser's own page; without one, the browser's. */
async function calm(failure) {
  const said = await caches.match(calmKey);
  if (!said) throw failure;
  return said;
}

function calmPage({ language, title, text, retry }) {
  const html = `<!doctype html><html lang="${escaped(language)}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><link rel="stylesheet" href="/notice.css"><main><h1>${escaped(title)}</h1><p>${escaped(text)}</p><p><a href="">${escaped(retry)}</a></p></main></html>`;
  const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'" };
  return new Response(html, { status: 503, headers });
}

function escaped(text) {
  return String(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
