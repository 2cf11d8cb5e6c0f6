import { cookies } from "next/headers";
import { Shell } from "@/components/shell";
import { isTheme, themeCookie } from "../theme";
import { currentViewer } from "../viewer";
import { Account } from "./account";

export default async function PagesLayout({ children }: LayoutProps<"/">) {
  const viewer = await currentViewer();
  const chosen = (await cookies()).get(themeCookie)?.value;
  return (
    <Shell account={<Account viewer={viewer} theme={isTheme(chosen) ? chosen : "system"} />}>
      {children}
    </Shell>
  );
}
