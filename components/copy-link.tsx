"use client";

import { Check, Link2 } from "lucide-react";
import { useState } from "react";
import { useLive } from "./use-live";

/** Copies the whole address of a view. Where the browser cannot or will not, the address bar has it. */
export function CopyLink({ address }: { address: string }) {
  const [said, setSaid] = useState<"Copied" | "Not allowed: copy it from the address bar" | "">("");
  const isAble = useLive() && "clipboard" in navigator;
  const copy = async () => {
    await navigator.clipboard.writeText(new URL(address, location.href).href).then(
      () => setSaid("Copied"),
      () => setSaid("Not allowed: copy it from the address bar"),
    );
  };
  const Icon = said === "Copied" ? Check : Link2;
  return (
    <button
      type="button"
      onClick={copy}
      onBlur={() => setSaid("")}
      className={`button px-2 ${isAble ? "" : "invisible"}`}
    >
      <Icon size={14} aria-hidden="true" />
      <span className="sr-only">Copy link</span>
      <span role="status" className={said ? "" : "sr-only"}>
        {said}
      </span>
    </button>
  );
}
