import { answerWith } from "#lib/kernel/request-store";
import { readLlms } from "#lib/reading/llms";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const text = await readLlms();
  if (text === null) answerWith(404);
  return new Response(text ?? "", { headers: { "content-type": "text/plain; charset=utf-8" } });
}
