import { amazonConnect } from "./amazon-connect";
import { chatwoot } from "./chatwoot";
import { chatwootCsat } from "./chatwoot-csat";
import { delighted } from "./delighted";
import { dialpad } from "./dialpad";
import { genesys } from "./genesys";
import { intercom } from "./intercom";
import type { Preset } from "./preset";
import { qualtrics } from "./qualtrics";
import { transcripts } from "./transcripts";
import { zendesk } from "./zendesk";

const presets: ReadonlyMap<string, Preset> = new Map([
  ["zendesk", zendesk],
  ["intercom", intercom],
  ["chatwoot", chatwoot],
  ["chatwoot-csat", chatwootCsat],
  ["dialpad", dialpad],
  ["amazon-connect", amazonConnect],
  ["genesys", genesys],
  ["qualtrics", qualtrics],
  ["delighted", delighted],
  ["transcripts", transcripts],
]);

export const presetNames: readonly string[] = [...presets.keys()];

export const presetOf = (name: string): Preset | undefined => presets.get(name);
