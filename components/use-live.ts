"use client";
import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether scripts run here: not yet in the page as it was sent. */
export const useLive = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
