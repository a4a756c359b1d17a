/** Hosts and ports as people write them. Pure: pages load it as well, which know no folder of the project. */

export function readPort(text: string): number | null {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65_535 ? port : null;
}

/** "host:port" apart by commas, each as URL writes it ("[::1]:80"); null where one is anything else. */
export function readHosts(text: string): string[] | null {
  const hosts = text.split(",").map((part) => part.trim()).filter((part) => part !== "").map(readHost);
  return hosts.some((host) => host === null) ? null : hosts.filter((host) => host !== null);
}

function readHost(text: string): string | null {
  const port = /^(?:[\w.-]+|\[[0-9a-f:.]+\]):(\d+)$/i.exec(text)?.[1];
  const url = port !== undefined && readPort(port) !== null ? URL.parse(`http://${text}`) : null;
  return url && `${url.hostname}:${url.port || "80"}`;
}
