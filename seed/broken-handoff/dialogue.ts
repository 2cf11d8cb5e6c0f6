import type { Chance } from "../random";
import { accountStories } from "./account-stories";
import { parcelStories } from "./parcel-stories";
import type { Story } from "./story";

export type Said = { role: "customer" | "ai_agent" | "human_agent" | "case_note"; text: string };
export type Scene = {
  intent: string;
  customer: string;
  agent: string;
  role: "ai_agent" | "human_agent";
  parcel: string;
  /** How this contact ends. */
  end: "resolved" | "handed_off" | "customer_left" | "unresolved";
  /** What the one before knew: null on a first contact. */
  before: "kept" | "lost" | null;
  /** Promises that are given in it. */
  told: string[];
  nextChannel: string | null;
};

const stories = { ...parcelStories, ...accountStories };

const greetings = [
  "Good day, this is {agent}. How can I help?",
  "Hello, {agent} here. What can I do for you?",
  "Welcome to Nordpakt, I am {agent}.",
];
const repeats = [
  "I have just explained all of this. Again: {ask}",
  "Did your colleague not tell you? {ask}",
  "For the third time: {ask}",
];
const knows = [
  "I have the note of my colleague here. {note}",
  "You do not have to repeat it, I can read it here. {note}",
];
const thanks = ["Thank you, that helps.", "Great, thanks.", "Good. Have a nice day.", "Finally. Thank you."];
const handing = [
  "I connect you with a colleague by {next}.",
  "A colleague will take over by {next}; one moment, please.",
];
const anger = [
  "That does not help me.",
  "So nobody can do anything. I will complain.",
  "This is not good enough.",
];

/** What was said in one contact, in order; the same chance says the same. */
export function dialogue(scene: Scene, chance: Chance): Said[] {
  const story = stories[scene.intent] as Story;
  const fill = (text: string) =>
    text
      .replaceAll("{parcel}", scene.parcel)
      .replaceAll("{agent}", scene.agent.split(" ")[0] ?? scene.agent)
      .replaceAll("{next}", scene.nextChannel ?? "phone");
  const ask = chance.one(story.asks);
  const note = fill(story.note);
  const lines: Said[] = [];
  const agent = (text: string) => lines.push({ role: scene.role, text: fill(text) });
  const customer = (text: string) => lines.push({ role: "customer", text: fill(text) });

  agent(chance.one(greetings));
  if (scene.before === "kept") {
    agent(chance.one(knows).replace("{note}", note));
    customer("Yes, exactly.");
  } else {
    customer(scene.before === "lost" ? chance.one(repeats).replace("{ask}", ask) : ask);
    agent(chance.one(story.checks));
    customer(chance.one(story.answers));
  }
  if (scene.end === "resolved") {
    for (const line of scene.told) agent(line);
    agent(chance.one(story.fixes));
    customer(chance.one(thanks));
  } else {
    agent(chance.one(story.stuck));
    for (const line of scene.told) agent(line);
    if (scene.end === "handed_off") agent(chance.one(handing));
    if (scene.end === "unresolved") customer(chance.one(anger));
  }
  if (scene.end === "handed_off") lines.push({ role: "case_note", text: note });
  return lines;
}
