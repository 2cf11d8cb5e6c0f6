"use client";

import { Check, Link2 } from "lucide-react";
import { useState } from "react";
import { useLive } from "./use-live";

/** Copies the whole address of a view. Where the browser cannot, the address bar has it. */
export function CopyLink({ address }: { address: string }) {
  const [copied, setCopied] = useState(false);
  const isAble = useLive() && "clipboard" in navigator;
  const copy = async () => {
    await navigator.clipboard.writeText(new URL(address, location.href).href);
    setCopied(true);
  };
  const Icon = copied ? Check : Link2;
  return (
    <button
      type="button"
      onClick={copy}
      onBlur={() => setCopied(false)}
      className={`button px-2 ${isAble ? "" : "invisible"}`}
    >
      <Icon size={14} aria-hidden="true" />
      <span className="sr-only">Copy link</span>
      <span role="status" className={copied ? "" : "sr-only"}>
        {copied ? "Copied" : ""}
      </span>
    </button>
  );
}
