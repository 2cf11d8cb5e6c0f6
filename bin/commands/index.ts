export type Command = {
  /** What follows the name on the command line, and a line for each option. Printed by `--help`. */
  usage: string;
  /**
   * Resolves when the work is done. Relative paths in `args` count from the caller's folder.
   * `environment().DATABASE_URL` is reachable, whoever's server it is. An error's message is printed
   * as it stands, so let it be a sentence that says what to do.
   */
  run(args: string[]): Promise<void>;
};

type Entry = { name: string; summary: string; load: () => Promise<Command> };

/** Every command in the order of the help. The modules are loaded when called for, so help stays quick. */
export const commands: Entry[] = [
  {
    name: "migrate",
    summary: "Bring the database to the newest schema",
    load: () => import("./migrate"),
  },
  {
    name: "import",
    summary: "Bring a file of your own: NDJSON, CSV, or any CSV with a mapping",
    load: () => import("./import"),
  },
  {
    name: "imports",
    summary: "List what was imported",
    load: () => import("./imports"),
  },
  {
    name: "undo",
    summary: "Take an import back",
    load: () => import("./undo"),
  },
  {
    name: "rebuild",
    summary: "Build every journey and the roll-ups anew, also with another window",
    load: () => import("./rebuild"),
  },
  {
    name: "check",
    summary: "Compare the roll-ups with the facts",
    load: () => import("./check"),
  },
  {
    name: "distribute",
    summary: "Move contact units to the workers of a Citus cluster",
    load: () => import("./distribute"),
  },
  {
    name: "train",
    summary: "Learn from the answers of customers what the others would have said",
    load: () => import("./train"),
  },
  {
    name: "source",
    summary: "List the sources, and choose what of each is kept and for how long",
    load: () => import("./source"),
  },
  {
    name: "forget-customer",
    summary: "Forget a customer for good: everything that was ever kept of them",
    load: () => import("./forget-customer"),
  },
  {
    name: "sweep",
    summary: "Take away spans and uploads that have been kept for long enough",
    load: () => import("./sweep"),
  },
  {
    name: "attributes",
    summary: "Show and change how the spans of a source are read",
    load: () => import("./attributes"),
  },
  {
    name: "links",
    summary: "List, undo and redo the links between what customers are known by",
    load: () => import("./links"),
  },
  {
    name: "flags",
    summary: "Find agents outside the limits of chance, or draw a random sample for the review",
    load: () => import("./flags"),
  },
  {
    name: "user",
    summary: "Add, list and disable the people who can sign in",
    load: () => import("./user"),
  },
  {
    name: "key",
    summary: "Make, list and revoke keys for the API",
    load: () => import("./key"),
  },
  {
    name: "webhook",
    summary: "Add, list, rotate and remove the webhooks of other systems",
    load: () => import("./webhook"),
  },
  {
    name: "first-administrator",
    summary: "Make the first administrator, or a one-time link for them",
    load: () => import("./first-administrator"),
  },
  {
    name: "seed",
    summary: "Load the demo",
    load: () => import("./seed"),
  },
  {
    name: "generate",
    summary: "Load an invented year of a large contact centre, with the truth about it",
    load: () => import("./generate"),
  },
];
