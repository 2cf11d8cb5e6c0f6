import type { SessionStage } from "@/quality/coaching-sessions";

export const stageWords: Record<SessionStage, string> = {
  planned: "Planned",
  held: "Held",
  followed_up: "Followed up",
  cancelled: "Cancelled",
};
