import type { Metadata } from "next";
import { Link } from "@/components/link";
import { Entrance } from "./entrance";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <Entrance title="There is nothing at this address">
      <p className="text-ink-soft">The link may be mistyped, or the page has moved.</p>
      <Link href="/" className="button-strong">
        To the overview
      </Link>
    </Entrance>
  );
}
