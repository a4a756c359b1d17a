DROP INDEX "articles_updated";--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "headline_folded" text GENERATED ALWAYS AS (lower("headline")) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "articles_updated" ON "articles" USING btree ("updated_at" DESC NULLS LAST,"id" DESC NULLS LAST,"stage","headline_folded") WHERE "articles"."removed_at" is null;--> statement-breakpoint
-- One change in a hundred, not one in five: an index alone answers only for pages that vacuum has seen since they were changed.
ALTER TABLE "articles" SET (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.01, autovacuum_analyze_scale_factor = 0.02);
