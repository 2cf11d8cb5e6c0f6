import { CloudFog, CloudSun, EyeOff } from "lucide-react";
import type { Finding, Standing } from "@/signals/findings";

const looks = {
  blind: { Icon: EyeOff, words: "Missing", color: "text-worse" },
  dim: { Icon: CloudFog, words: "Partial", color: "text-caution" },
  partly: { Icon: CloudSun, words: "Partial in places", color: "text-caution" },
} as const;

/** How much is seen of what stands on a signal: a sign and a word. Clear needs none. */
export function StandingWords({ standing }: { standing: Standing | Finding["standing"] }) {
  if (!(standing in looks)) return null;
  const { Icon, words, color } = looks[standing as keyof typeof looks];
  return (
    <span className={`sign font-medium ${color}`}>
      <Icon size={12} className="shrink-0" aria-hidden="true" />
      {words}
    </span>
  );
}
