/** What customers say about one intent, what is asked back, and how it can end. */
export type Story = {
  asks: string[];
  checks: string[];
  answers: string[];
  fixes: string[];
  stuck: string[];
  note: string;
};
