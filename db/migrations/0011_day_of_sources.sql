ALTER TABLE "sources" ADD COLUMN "speaks_from" date;
--> statement-breakpoint
-- The day stood behind the media type. Counted from the first of the month, as a 31st of February was never refused.
UPDATE "sources" SET
	"speaks_from" = (substring("mime" from ';date=([12]\d{3}-(?:0[1-9]|1[0-2]))-(?:0[1-9]|[12]\d|3[01])$') || '-01')::date + substring("mime" from ';date=[12]\d{3}-(?:0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$')::int - 1,
	"mime" = regexp_replace("mime", ';date=.*$', '')
WHERE "mime" LIKE '%;date=%';
