import { redirect } from "next/navigation";

export default function DeskPage(): never {
  redirect("/desk/articles");
}
