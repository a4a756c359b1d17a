/** postgres.js 3.4.9 writes to a connection that was closed within a transaction, from a timer that nobody can catch. */

/** Whether an exception is that one: the statement it belongs to has been rejected besides, so nothing is left half done. */
export function isDriverFault(error: unknown): boolean {
  return error instanceof TypeError && /postgres\/(?:cjs\/)?src\/connection\.js/.test(error.stack ?? "") && /\bof null\b/.test(error.message);
}
