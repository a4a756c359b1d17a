CREATE TABLE "answer_takes" (
	"answer_id" bigint NOT NULL,
	"part" integer NOT NULL,
	"mark" text NOT NULL,
	"person_id" bigint NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "answer_takes_answer_id_part_pk" PRIMARY KEY("answer_id","part")
);
--> statement-breakpoint
CREATE TABLE "model_answers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "model_answers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"article_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"task" text NOT NULL,
	"asked" text NOT NULL,
	"selection" text DEFAULT '' NOT NULL,
	"wish" text DEFAULT '' NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"model" text DEFAULT '' NOT NULL,
	"model_id" bigint,
	"left_out" integer DEFAULT 0 NOT NULL,
	"shown" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"failure" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"beat_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "model_calls" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "model_calls_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"answer_id" bigint,
	"model_id" bigint NOT NULL,
	"task" text NOT NULL,
	"prompt_version" integer NOT NULL,
	"person_id" bigint,
	"month" text NOT NULL,
	"reserved" bigint NOT NULL,
	"cost" bigint,
	"input_tokens" integer,
	"output_tokens" integer,
	"outcome" text DEFAULT 'running' NOT NULL,
	"detail" text DEFAULT '' NOT NULL,
	"prompt_hash" text NOT NULL,
	"answer_hash" text DEFAULT '' NOT NULL,
	"started_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"beat_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"first_after" integer,
	"took" integer
);
--> statement-breakpoint
CREATE TABLE "model_spending" (
	"month" text NOT NULL,
	"scope" text NOT NULL,
	"subject" text NOT NULL,
	"reserved" bigint DEFAULT 0 NOT NULL,
	"spent" bigint DEFAULT 0 NOT NULL,
	"calls" integer DEFAULT 0 NOT NULL,
	"warned" boolean DEFAULT false NOT NULL,
	CONSTRAINT "model_spending_month_scope_subject_pk" PRIMARY KEY("month","scope","subject")
);
--> statement-breakpoint
CREATE TABLE "models" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "models_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"facts" jsonb NOT NULL,
	"sealed_key" text DEFAULT '' NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"state" text DEFAULT 'active' NOT NULL,
	"created_by" bigint,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "answer_takes" ADD CONSTRAINT "answer_takes_answer_id_model_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."model_answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_takes" ADD CONSTRAINT "answer_takes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "model_answers" ADD CONSTRAINT "model_answers_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "model_answers" ADD CONSTRAINT "model_answers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "model_answers" ADD CONSTRAINT "model_answers_model_id_models_id_fk" FOREIGN KEY ("model_id") REFERENCES "public"."models"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "model_calls" ADD CONSTRAINT "model_calls_answer_id_model_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."model_answers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "model_calls" ADD CONSTRAINT "model_calls_model_id_models_id_fk" FOREIGN KEY ("model_id") REFERENCES "public"."models"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "model_calls" ADD CONSTRAINT "model_calls_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "models" ADD CONSTRAINT "models_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "model_answers_asked" ON "model_answers" USING btree ("person_id","asked");--> statement-breakpoint
CREATE INDEX "model_answers_article" ON "model_answers" USING btree ("article_id","id");--> statement-breakpoint
CREATE INDEX "model_answers_running" ON "model_answers" USING btree ("beat_at") WHERE "model_answers"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "model_calls_month" ON "model_calls" USING btree ("month","id");--> statement-breakpoint
CREATE INDEX "model_calls_running" ON "model_calls" USING btree ("beat_at") WHERE "model_calls"."outcome" = 'running';