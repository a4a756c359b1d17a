import { notFound } from "next/navigation";
import { failureOf } from "#lib/kernel/outcome";

/** What a query answers, for a page: what is not there or not for this person is a page that does not exist. */
export async function shown<T>(asked: Promise<T>): Promise<T> {
  return asked.catch((error: unknown) => {
    if (error instanceof Error && error.name === "Refusal") {
      const { code } = failureOf(error, "page");
      if (code === "access.denied" || code.endsWith(".unknown")) notFound();
    }
    throw error;
  });
}
