import { pgEnum } from "drizzle-orm/pg-core";
import * as vocabulary from "@/language/vocabulary";

export const channel = pgEnum("channel", vocabulary.channels);
export const direction = pgEnum("direction", vocabulary.directions);
export const status = pgEnum("status", vocabulary.statuses);
export const agentKind = pgEnum("agent_kind", vocabulary.agentKinds);
export const outcome = pgEnum("outcome", vocabulary.outcomes);
export const journeyOutcome = pgEnum("journey_outcome", vocabulary.journeyOutcomes);
export const handoffFate = pgEnum("handoff_fate", vocabulary.handoffFates);
export const surveyKind = pgEnum("survey_kind", vocabulary.surveyKinds);
export const surveyStatus = pgEnum("survey_status", vocabulary.surveyStatuses);
export const messageRole = pgEnum("message_role", vocabulary.messageRoles);
export const role = pgEnum("role", vocabulary.roles);
export const recordType = pgEnum("record_type", vocabulary.recordTypes);
export const slaState = pgEnum("sla_state", vocabulary.slaStates);
export const promiseFate = pgEnum("promise_fate", vocabulary.promiseFates);
