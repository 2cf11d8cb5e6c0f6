import type { Channel } from "@/language/vocabulary";
import { Weighted } from "./weighted";

type Habit = {
  channel: Channel;
  weight: number;
  /** How often a machine answers first. */
  machine: number;
  /** Minutes that a contact takes, in the median. */
  minutes: number;
  /** Log odds of settling the matter, beside other channels. */
  ease: number;
  /** How often a survey is offered after a contact, and how often it is answered. */
  offered: number;
  answered: number;
};

const list: Habit[] = [
  { channel: "voice", weight: 40, machine: 0.12, minutes: 6.5, ease: 0.3, offered: 0.55, answered: 0.09 },
  { channel: "chat", weight: 23, machine: 0.62, minutes: 9, ease: 0, offered: 0.8, answered: 0.17 },
  { channel: "email", weight: 17, machine: 0.06, minutes: 7, ease: -0.15, offered: 0.5, answered: 0.08 },
  { channel: "messaging", weight: 10, machine: 0.5, minutes: 8, ease: 0.05, offered: 0.6, answered: 0.14 },
  { channel: "in_app", weight: 6, machine: 0.7, minutes: 5, ease: -0.1, offered: 0.75, answered: 0.12 },
  { channel: "social", weight: 4, machine: 0, minutes: 6, ease: -0.25, offered: 0.25, answered: 0.05 },
];

const byChannel = new Map(list.map((habit) => [habit.channel, habit]));

export const habit = (channel: Channel) => byChannel.get(channel) as Habit;
export const usedChannels = list.map(({ channel }) => channel);

/** Which channel customers take first. */
export const channels = new Weighted(list.map(({ channel, weight }) => [channel, weight] as const));
