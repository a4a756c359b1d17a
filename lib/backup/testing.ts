/** For tests: a second database, and rows as an older program would have left them. */
import postgres from "postgres";
import { inject } from "vitest";
import { closeDatabase, openDatabase, pool } from "#db/client";
import { cloneDatabase } from "#db/testing";
import { dropDatabase } from "#db/testing-drop";

/** Another empty database of the same server; the pool leads to it within `work`. */
export async function inAnotherDatabase(work: (url: string) => Promise<void>): Promise<void> {
  const here = new URL(await cloneDatabase());
  const name = `${here.pathname.slice(1)}x`;
  const server = postgres(inject("databaseServer"), { max: 1, onnotice: () => {} });
  await server`create database ${server(name)} template template0`;
  const before = pool().options;
  const url = new URL(here);
  url.pathname = `/${name}`;
  const back = `postgres://${before.user}:${before.pass ?? ""}@${before.host[0]}:${before.port[0]}/${before.database}`;
  const password = new URL(inject("databaseServer")).password;
  await closeDatabase();
  openDatabase(url.href, 4);
  try {
    await work(url.href);
  } finally {
    await closeDatabase();
    const home = new URL(back);
    home.password = password;
    openDatabase(home.href, 4);
    await dropDatabase(server, name);
    await dropDatabase(server, here.pathname.slice(1));
    await server.end();
  }
}

/** A person, a section and an article with a draft and a version of it, in the words of the first migration: every later one has to bring them along. */
export async function writeOldRows(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const body = JSON.stringify({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "旧版里写下的一段。" }] }] });
  try {
    await sql`insert into people (name, slug, email, role, owner) values ('旧人', 'old', 'old@example.com', 'admin', true)`;
    await sql`insert into sections (slug, name, name_en, position) values ('old', '旧栏', 'Old', 1)`;
    await sql`insert into articles (language, headline, section_id, created_by) select 'zh-CN', '旧版里的标题', s.id, p.id from sections s, people p`;
    await sql`insert into drafts (article_id, body) select id, ${body}::text::jsonb from articles`;
    await sql`insert into revisions (article_id, number, content, hash, reason) select id, 1, jsonb_build_object('headline', headline, 'kicker', '', 'standfirst', '', 'note', '', 'body', ${body}::text::jsonb), 'old', 'save' from articles`;
    await sql`insert into settings (key, value) values ('site', ${'{"name":{"zh-CN":"旧报","en":"Old"}}'}::text::jsonb)`;
  } finally {
    await sql.end();
  }
}
