/** What has to be installed or built. Pure. */

/** Whether a lock is left over: its holder has gone, or has not touched it for fifteen seconds. */
export function isStaleLock({ alive, touched, now }) {
  return now - touched > 15_000 || (!alive && now - touched > 1_000);
}

/**
 * What an installation still needs.
 * `want`: "runtime" or "full" (with the tools for tests). `stamp`: what was installed last, or null.
 * "add" keeps what is there, so that a server running from this folder keeps its files.
 */
export function installationNeeded({ stamp, lock, platform, want }) {
  if (!stamp || stamp.lock !== lock || stamp.platform !== platform) return "all";
  return stamp.kind === "full" || want === "runtime" ? "nothing" : "add";
}

/**
 * The kind of an installation somebody else made (`npm install`), judged by the list npm leaves behind; null when it
 * does not fit the lock file.
 */
export function kindOfInstallation({ lock, installed, platform, arch }) {
  let full = true;
  for (const [path, entry] of Object.entries(lock.packages ?? {})) {
    if (path === "" || entry.link || !fits(entry, platform, arch)) continue;
    const found = installed.packages?.[path];
    if (found?.version === entry.version) continue;
    if (found) return null;
    // Optional without a platform: a fall-back for platforms without a package of their own.
    if (entry.optional && !entry.os) continue;
    if (entry.dev || entry.devOptional) full = false;
    else return null;
  }
  return full ? "full" : "runtime";
}

function fits({ os, cpu, libc }, platform, arch) {
  if (libc) return false;
  return (!os || os.includes(platform)) && (!cpu || cpu.includes(arch));
}

const systems = { android: "android", darwin: "darwin", freebsd: "freebsd", linux: "linux", win32: "win32", windows: "win32" };
const processors = { arm: "arm", arm64: "arm64", ia32: "ia32", wasm32: "wasm32", x64: "x64" };

/** The optional packages that a lock file names without an entry of their own, as entries; their names tell the platform. */
export function missingPlatforms(lock) {
  const missing = {};
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (placesFor(path, name).some((place) => lock.packages[place])) continue;
      const words = name.split(/[/-]/);
      const os = words.map((word) => systems[word]).find(Boolean);
      const cpu = words.map((word) => processors[word]).find(Boolean);
      missing[`node_modules/${name}`] = {
        version,
        ...(cpu && { cpu: [cpu] }),
        ...(entry.dev && { dev: true }),
        ...(words.includes("musl") && { libc: ["musl"] }),
        optional: true,
        ...(os && { os: [os] }),
      };
    }
  }
  return missing;
}

/** Where Node looks for a package from another package's folder. */
function placesFor(path, name) {
  const places = [];
  for (let at = path; at; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) places.push(`${at}/node_modules/${name}`);
  return [...places, `node_modules/${name}`];
}
