"use client";

import { TriangleAlert } from "lucide-react";
import { Notice } from "@/components/notice";

/** What a page shows when it could not be made. The reason is in the server's log, under the number. */
export default function PageError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <Notice Icon={TriangleAlert} title="This page could not be made" heading="h1">
      <p>
        The server met an error while reading the data. Nothing was changed or lost. Try again; if it stays,
        the server's log has the reason{error.digest ? ` under ${error.digest}` : ""}.
      </p>
      <p>
        <button type="button" className="button-strong" onClick={reset}>
          Try again
        </button>
      </p>
    </Notice>
  );
}
