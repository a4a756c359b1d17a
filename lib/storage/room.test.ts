import { expect, test } from "vitest";
import { roomOn } from "./room.ts";

const [megabyte, gigabyte] = [1e6, 1e9];

test("under a gigabyte is little on every disk", () => {
  expect(roomOn({ free: 999 * megabyte, total: 4 * gigabyte }, 0)).toBe("little");
  expect(roomOn({ free: 0, total: 4_000 * gigabyte }, 0)).toBe("little");
});

test("a twentieth is little, and on a large disk ten gigabytes are not", () => {
  expect(roomOn({ free: 4.9 * gigabyte, total: 100 * gigabyte }, 0)).toBe("little");
  expect(roomOn({ free: 5.1 * gigabyte, total: 100 * gigabyte }, 0)).toBe("enough");
  expect(roomOn({ free: 10.1 * gigabyte, total: 4_000 * gigabyte }, 0)).toBe("enough");
});

test("where the next backup does not fit it is said before the night", () => {
  const disk = { free: 20 * gigabyte, total: 100 * gigabyte };
  expect(roomOn(disk, 19.9 * gigabyte)).toBe("enough");
  // A backup leaves the disk with 64 MB.
  expect(roomOn(disk, 19.95 * gigabyte)).toBe("noBackup");
});

test("little room counts before the backup, and a system that does not say is not called full", () => {
  expect(roomOn({ free: megabyte, total: gigabyte }, gigabyte)).toBe("little");
  expect(roomOn(null, gigabyte)).toBe("unknown");
});
