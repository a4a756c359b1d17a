/** Which network addresses are out in the world; everything else belongs to somebody's own network. Pure. */
import { BlockList, isIPv4, isIPv6 } from "node:net";
import { once } from "#lib/kernel/process";

/** IANA's registry of IPv4 addresses for special purposes, and multicast. */
const specialV4: [string, number][] = [
  ["0.0.0.0", 8], ["10.0.0.0", 8], ["100.64.0.0", 10], ["127.0.0.0", 8], ["169.254.0.0", 16], ["172.16.0.0", 12], ["192.0.0.0", 24], ["192.0.2.0", 24], ["192.88.99.0", 24],
  ["192.168.0.0", 16], ["198.18.0.0", 15], ["198.51.100.0", 24], ["203.0.113.0", 24], ["224.0.0.0", 4], ["240.0.0.0", 4],
];
/** Inside of 2000::/3, the only part of IPv6 that is given out: protocols (Teredo among them) and documentation. */
const specialV6: [string, number][] = [["2001::", 23], ["2001:db8::", 32], ["3fff::", 20]];

const lists = () => once("special-addresses", () => {
  const [v4, v6, given] = [new BlockList(), new BlockList(), new BlockList()];
  for (const [net, bits] of specialV4) v4.addSubnet(net, bits, "ipv4");
  for (const [net, bits] of specialV6) v6.addSubnet(net, bits, "ipv6");
  given.addSubnet("2000::", 3, "ipv6");
  return { v4, v6, given };
});

/** Whether an address can be reached from anywhere. An IPv4 address inside an IPv6 one (mapped, 6to4, NAT64) is judged for itself. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !lists().v4.check(address, "ipv4");
  const groups = groupsOf(address);
  if (groups === null) return false;
  const inner = innerV4(groups);
  if (inner !== null) return isPublicAddress(inner);
  return lists().given.check(address, "ipv6") && !lists().v6.check(address, "ipv6");
}

/** This machine itself, in any spelling. */
export function isLoopback(address: string): boolean {
  if (isIPv4(address)) return address.startsWith("127.");
  const groups = groupsOf(address);
  if (groups === null) return false;
  const inner = innerV4(groups);
  return inner === null ? groups.every((group, at) => group === (at === 7 ? 1 : 0)) : inner.startsWith("127.");
}

/** What counts as one where tries are counted: whoever has one IPv6 address has the 2^64 of its network (RFC 4291, 2.5.1). */
export function networkOf(address: string): string {
  const groups = groupsOf(address);
  return groups === null || innerV4(groups) !== null ? address : groups.slice(0, 4).map(hex).join(":");
}

/** The eight numbers of an IPv6 address; null for anything else, and for one with a zone, which only this machine understands. */
function groupsOf(address: string): number[] | null {
  if (!isIPv6(address) || address.includes("%")) return null;
  const plain = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a, b, c, d) => `${hex(Number(a) * 256 + Number(b))}:${hex(Number(c) * 256 + Number(d))}`);
  const [head = "", tail] = plain.split("::");
  const numbers = (part: string) => (part === "" ? [] : part.split(":").map((group) => Number.parseInt(group, 16)));
  const [first, last] = [numbers(head), numbers(tail ?? "")];
  return tail === undefined ? first : [...first, ...Array<number>(8 - first.length - last.length).fill(0), ...last];
}

const hex = (value: number) => value.toString(16);

function innerV4(groups: readonly number[]): string | null {
  const starts = (...wanted: number[]) => wanted.every((group, at) => groups[at] === group);
  const at = (index: number) => [groups[index] ?? 0, groups[index + 1] ?? 0].flatMap((group) => [group >> 8, group & 255]).join(".");
  if (starts(0, 0, 0, 0, 0, 0xffff) || starts(0x64, 0xff9b, 0, 0, 0, 0)) return at(6);
  return starts(0x2002) ? at(1) : null;
}
