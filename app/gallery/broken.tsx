"use client";

import PageError from "../(pages)/error";

/** The error page with an error that nobody made. */
export function Broken() {
  return <PageError error={Object.assign(new Error("made up"), { digest: "1234567890" })} reset={() => {}} />;
}
