"use client";

import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";

const pauseMs = 700;

/** Asks for the page again and again while it is shown; never before the last answer is there. */
export function Refresh() {
  const router = useRouter();
  const [isAsking, ask] = useTransition();
  useEffect(() => {
    if (isAsking) return;
    const timer = setTimeout(() => ask(() => router.refresh()), pauseMs);
    return () => clearTimeout(timer);
  }, [isAsking, router]);
  return null;
}
