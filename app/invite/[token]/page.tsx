import type { Search } from "../search.ts";
import { Invitation } from "../open.tsx";

export default async function InvitePage({ params, searchParams }: { params: Promise<{ token: string }>; searchParams: Search }) {
  return <Invitation token={(await params).token} search={searchParams} />;
}
