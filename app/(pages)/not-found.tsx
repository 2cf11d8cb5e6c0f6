import { SearchX } from "lucide-react";
import { Link } from "@/components/link";
import { Notice } from "@/components/notice";

export default function NotFound() {
  return (
    <Notice Icon={SearchX} title="There is nothing at this address" heading="h1">
      <p>It may never have existed, or it belongs to a team that you do not see.</p>
      <p>
        <Link href="/journeys" className="button">
          All journeys
        </Link>
      </p>
    </Notice>
  );
}
