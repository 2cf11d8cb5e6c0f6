import { asc, eq, type SQL } from "drizzle-orm";
import type { Database } from "@/db/client";
import { evaluations, interactions, messages, surveyResponses } from "@/db/schema";
import type { LineEvaluation, LineMessage, LineSurvey } from "./line-shape";

type ByInteraction<Row> = Promise<Map<number, Row[]>>;

/*
 * What interactions hold, by the id of the interaction. Careful: with every word, for the rules; `lineMasked`
 * takes them away before a viewer who may not read them gets the line.
 */
export async function surveysOf(database: Database, of: SQL | undefined): ByInteraction<LineSurvey> {
  const rows = await database
    .select({ survey: surveyResponses, interactionId: interactions.id })
    .from(surveyResponses)
    .innerJoin(interactions, eq(interactions.id, surveyResponses.interactionId))
    .where(of)
    .orderBy(asc(surveyResponses.kind), asc(surveyResponses.respondedAt), asc(surveyResponses.id));
  return grouped(rows, ({ survey }) => ({
    kind: survey.kind,
    status: survey.status,
    score: survey.score,
    scaleMin: survey.scaleMin,
    scaleMax: survey.scaleMax,
    higherIsBetter: survey.higherIsBetter,
    label: survey.label,
    comment: survey.comment,
    hidden: false,
    respondedAt: survey.respondedAt?.toISOString() ?? null,
  }));
}

export async function evaluationsOf(database: Database, of: SQL | undefined): ByInteraction<LineEvaluation> {
  const rows = await database
    .select({ evaluation: evaluations, interactionId: interactions.id })
    .from(evaluations)
    .innerJoin(interactions, eq(interactions.id, evaluations.interactionId))
    .where(of)
    .orderBy(asc(evaluations.name), asc(evaluations.at), asc(evaluations.id));
  return grouped(rows, ({ evaluation }) => ({
    name: evaluation.name,
    score: evaluation.score,
    label: evaluation.label,
    passed: evaluation.passed,
    scaleMin: evaluation.scaleMin,
    scaleMax: evaluation.scaleMax,
    explanation: evaluation.explanation,
    hidden: false,
    kind: evaluation.kind,
    evaluator: evaluation.evaluator,
    evaluatorVersion: evaluation.evaluatorVersion,
    at: evaluation.at?.toISOString() ?? null,
  }));
}

export async function messagesOf(database: Database, of: SQL | undefined): ByInteraction<LineMessage> {
  const rows = await database
    .select({ message: messages, interactionId: interactions.id })
    .from(messages)
    .innerJoin(interactions, eq(interactions.id, messages.interactionId))
    .where(of)
    .orderBy(asc(messages.position));
  return grouped(rows, ({ message }) => ({
    at: message.at?.toISOString() ?? null,
    role: message.role,
    author: message.author,
    text: message.text,
    hidden: false,
    redacted: message.redacted,
    sentiment: message.sentiment,
  }));
}

function grouped<Row extends { interactionId: number }, Shape>(
  rows: Row[],
  shape: (row: Row) => Shape,
): Map<number, Shape[]> {
  const found = new Map<number, Shape[]>();
  for (const row of rows) {
    const shapes = found.get(row.interactionId);
    if (shapes) shapes.push(shape(row));
    else found.set(row.interactionId, [shape(row)]);
  }
  return found;
}
