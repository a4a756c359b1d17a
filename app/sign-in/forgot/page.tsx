import { Door } from "#components/desk/door";
import { securityWords } from "#components/desk/security/words-in";
import { door, type Search } from "../door.ts";
import { ForgotForm } from "../forgot-form.tsx";

export default async function ForgotPage({ searchParams }: { searchParams: Search }) {
  const look = await door(searchParams, "/sign-in/forgot");
  const t = securityWords(look.language).door;
  return (
    <Door {...look} title={t.forgotTitle} lead={t.forgotLead}>
      <ForgotForm />
    </Door>
  );
}
