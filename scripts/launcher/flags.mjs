/**
 * How Node keeps the server's memory. Its own choice on a large machine is to let garbage lie: 200 open drafts and 20 people in one took
 * 535 MB resident without these, 339 MB with them (`npm run bench -- together` tells the figure). Megabytes; of the second a server
 * needs a tenth, what documents are kept in for readers (CACHE_MB) lies outside of it.
 */
export const serverFlags = ["--max-semi-space-size=8", "--max-old-space-size=2000"];
/** The same for a command: a backup of 1 GB took 318 MB without it and 229 with it (`npm run prove -- backups`). */
export const commandFlags = ["--max-semi-space-size=8"];
