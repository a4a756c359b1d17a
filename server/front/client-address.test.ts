import { Socket } from "node:net";
import { expect, test } from "vitest";
import { clientAddress } from "./client-address.ts";

function from(remoteAddress: string, forwarded?: string) {
  const socket = new Socket();
  Object.defineProperty(socket, "remoteAddress", { value: remoteAddress });
  return { socket, headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded } };
}

test("without a proxy of ours nobody can say where somebody else comes from", () => {
  expect(clientAddress(from("203.0.113.9", "198.51.100.1"), false)).toBe("203.0.113.9");
});

test("behind a proxy, what it saw counts, and not what strangers wrote before it", () => {
  expect(clientAddress(from("10.0.0.1", "1.1.1.1, 198.51.100.1"), true)).toBe("198.51.100.1");
  expect(clientAddress(from("10.0.0.1", "2001:db8::1"), true)).toBe("2001:db8::1");
});

test("a proxy that tells nothing useful is itself the client", () => {
  expect(clientAddress(from("10.0.0.1"), true)).toBe("10.0.0.1");
  expect(clientAddress(from("10.0.0.1", "unknown"), true)).toBe("10.0.0.1");
  expect(clientAddress(from("10.0.0.1", "1.1.1.1, "), true)).toBe("10.0.0.1");
});

test("one machine has one address", () => {
  expect(clientAddress(from("::ffff:203.0.113.9"), false)).toBe("203.0.113.9");
});
