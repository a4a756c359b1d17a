import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { NextConfig } from "next";

/** Names the readers' script by its content, so that browsers may keep it for good. */
const readerScript = createHash("sha256").update(readFileSync(join(import.meta.dirname, "public/reader.js"))).digest("hex").slice(0, 12);

const config: NextConfig = {
  compress: false,
  env: { READER_SCRIPT: readerScript },
  poweredByHeader: false,
  reactStrictMode: true,
  // Metadata streamed into <body> for some user agents would make one cached document differ from another.
  htmlLimitedBots: /.*/,
  // `tsc` of TypeScript 7 checks types in `npm test`; Next would check them a second time.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["postgres", "pg-boss", "sharp", "pino", "@node-rs/argon2", "nodemailer", "pinyin-pro", "@node-rs/jieba", "yjs", "y-protocols", "lib0", "mammoth"],
  // As `server/front/body-limit.ts`, which judges before.
  experimental: { serverActions: { bodySizeLimit: "8mb" } },
  skipTrailingSlashRedirect: true,
};

export default config;
