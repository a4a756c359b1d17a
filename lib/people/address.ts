/** Where somebody gets mail; null for who has no account. */
import { findProfile } from "./store.ts";

export async function findProfileAddress(personId: number): Promise<string | null> {
  return (await findProfile(personId)).email;
}
