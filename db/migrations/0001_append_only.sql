-- History is append-only: triggers hold for every role, revoked rights besides for any that is not a superuser.
create function refuse_rewrite() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
--> statement-breakpoint
create trigger audit_append_only before update or delete or truncate on audit for each statement execute function refuse_rewrite();
--> statement-breakpoint
create trigger revisions_append_only before update or delete or truncate on revisions for each statement execute function refuse_rewrite();
--> statement-breakpoint
create trigger publications_keep before delete or truncate on publications for each statement execute function refuse_rewrite();
--> statement-breakpoint
-- A publication may end once and never change: compare the row with itself, the end left out.
create function only_end_publication() returns trigger language plpgsql as $$
begin
  if old.ended_at is not null or new.ended_at is null
     or (to_jsonb(new) - 'ended_at') is distinct from (to_jsonb(old) - 'ended_at') then
    raise exception 'a publication is immutable' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger publications_immutable before update on publications for each row execute function only_end_publication();
--> statement-breakpoint
revoke update, delete, truncate on audit from current_user, public;
--> statement-breakpoint
-- Foreign keys take row locks, which ask for the right to update; the triggers above refuse the update itself.
revoke delete, truncate on revisions from current_user, public;
--> statement-breakpoint
revoke delete, truncate on publications from current_user, public;
--> statement-breakpoint
create unique index people_one_owner on people (owner) where owner;
