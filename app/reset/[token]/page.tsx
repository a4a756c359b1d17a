import type { Search } from "../search.ts";
import { Reset } from "../open.tsx";

export default async function ResetPage({ params, searchParams }: { params: Promise<{ token: string }>; searchParams: Search }) {
  return <Reset token={(await params).token} search={searchParams} />;
}
