/** Addresses that may be printed as links: http and https, nothing else. */
import { z } from "zod";

/** An absolute http(s) address in its normal spelling, or "". */
export const httpUrl = z
  .string()
  .max(2_000)
  .transform((raw) => raw.trim())
  .refine((raw) => raw === "" || /^https?:$/.test(URL.parse(raw)?.protocol ?? ""))
  .transform((raw) => (raw === "" ? "" : new URL(raw).href));
