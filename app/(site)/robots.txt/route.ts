import { readRobots } from "#lib/reading/robots";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  return new Response(await readRobots(), { headers: { "content-type": "text/plain; charset=utf-8" } });
}
