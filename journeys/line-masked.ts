import type { HiddenInteraction, Line, LineInteraction } from "./line-shape";

/** The line without anybody's name or words, for those who may not read them: that there are some is told. */
export function lineMasked(line: Line): Line {
  return {
    ...line,
    customer: {
      id: line.customer.id,
      name: `Customer ${line.customer.id}`,
      masked: true,
      identities: line.customer.identities.map(({ kind }) => ({ kind, value: null })),
    },
    interactions: line.interactions.map(interactionMasked),
    promises: line.promises.map((promise) => ({
      ...promise,
      what: null,
      by: null,
      evidence: null,
      hidden: true,
    })),
  };
}

function interactionMasked(one: LineInteraction | HiddenInteraction): LineInteraction | HiddenInteraction {
  if (one.hidden) return one;
  return {
    ...one,
    messages: one.messages.map((message) => ({ ...message, author: null, text: null, hidden: true })),
    surveys: one.surveys.map((survey) => ({ ...survey, comment: null, hidden: survey.comment !== null })),
    evaluations: one.evaluations.map((evaluation) => ({
      ...evaluation,
      explanation: null,
      hidden: evaluation.explanation !== null,
    })),
  };
}
