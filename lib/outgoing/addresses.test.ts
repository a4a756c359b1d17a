import { expect, test } from "vitest";
import { isLoopback, isPublicAddress, networkOf } from "./addresses.ts";

test.each([
  "0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.9.9.9", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.2.1", "192.88.99.1",
  "192.168.1.1", "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255",
  "::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:7f00:1", "0:0:0:0:0:ffff:a9fe:a9fe", "64:ff9b::10.0.0.1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::8.8.8.8", "2002:7f00:1::", "2002:a00:1::1", "2002:c0a8:101::",
  "2001::1", "2001:0:53aa:64c:0:fffb:7f00:1", "2001:db8::1", "3fff::1", "fc00::1", "fd12:3456::1", "fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1", "100::1", "4000::1",
  "", "localhost", "example.com", "1.2.3", "01.2.3.4", "8.8.8.8%eth0", "[::1]",
])("%s is not out in the world", (address) => expect(isPublicAddress(address)).toBe(false));

test.each(["1.1.1.1", "8.8.8.8", "100.63.255.255", "100.128.0.0", "172.15.0.1", "172.32.0.1", "192.0.1.1", "223.255.255.255", "2606:4700::1111", "2a00:1450:4001::1", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "2002:808:808::1"])("%s is", (address) => expect(isPublicAddress(address)).toBe(true));

test.each([["127.0.0.1", true], ["127.255.0.1", true], ["::1", true], ["::ffff:127.0.0.1", true], ["::2", false], ["10.0.0.1", false], ["::", false], ["x", false]])("%s is this machine itself: %s", (address, expected) => expect(isLoopback(address)).toBe(expected));

test("the addresses of one IPv6 network count as one, those of IPv4 each for itself", () => {
  expect(networkOf("2001:db8:1:2:3::4")).toBe(networkOf("2001:db8:1:2:ffff::1"));
  expect(networkOf("2001:db8:1:2::4")).not.toBe(networkOf("2001:db8:1:3::4"));
  expect([networkOf("192.0.2.7"), networkOf("::ffff:192.0.2.7"), networkOf("nobody")]).toEqual(["192.0.2.7", "::ffff:192.0.2.7", "nobody"]);
});
