import { aht } from "./aht";
import { aiOutcomes } from "./ai-outcomes";
import { ces } from "./ces";
import { cesMean } from "./ces-mean";
import { contacts } from "./contacts";
import { csat } from "./csat";
import { csatAdjusted } from "./csat-adjusted";
import { csatAdjustedMean } from "./csat-adjusted-mean";
import { csatCesGap } from "./csat-ces-gap";
import { csatMean } from "./csat-mean";
import { csatPredicted } from "./csat-predicted";
import { csatPredictedMean } from "./csat-predicted-mean";
import { csatThumbs } from "./csat-thumbs";
import { divergence } from "./divergence";
import { effort } from "./effort";
import { faithfulness } from "./faithfulness";
import { firstContactResolution } from "./first-contact-resolution";
import { firstContactResolutionLenient } from "./first-contact-resolution-lenient";
import { firstContactResolutionStrict } from "./first-contact-resolution-strict";
import { groundedness } from "./groundedness";
import { handoffContextLost } from "./handoff-context-lost";
import { handoffLoss } from "./handoff-loss";
import { handoffNeverConnected } from "./handoff-never-connected";
import { interactionResolution } from "./interaction-resolution";
import { journeyResolution } from "./journey-resolution";
import { journeyResolutionAny } from "./journey-resolution-any";
import { journeyResolutionGap } from "./journey-resolution-gap";
import { journeyResolutionLast } from "./journey-resolution-last";
import { journeyResolutionLast3 } from "./journey-resolution-last-3";
import { journeyResolutionMean } from "./journey-resolution-mean";
import { journeyResolutionRolling } from "./journey-resolution-rolling";
import { longHold } from "./long-hold";
import type { Metric } from "./metric";
import { noteUnread } from "./note-unread";
import { nps } from "./nps";
import { npsByJourney } from "./nps-by-journey";
import { personaConsistency } from "./persona-consistency";
import { promiseKept } from "./promise-kept";
import { repeatAfterHard } from "./repeat-after-hard";
import { repeatContact } from "./repeat-contact";
import { repeatContactAny } from "./repeat-contact-any";
import { repeatContactOpen } from "./repeat-contact-open";
import { satisfiedButHard } from "./satisfied-but-hard";
import { sentimentShift } from "./sentiment-shift";
import { sentimentShift5 } from "./sentiment-shift-5";
import { sentimentShift100 } from "./sentiment-shift-100";
import { silence } from "./silence";
import { silenceOfUnresolved } from "./silence-of-unresolved";
import { slaMet } from "./sla-met";
import { slowTakeover } from "./slow-takeover";
import { timeToOrientation } from "./time-to-orientation";
import { tone } from "./tone";
import { unlinkedShare } from "./unlinked-share";

/** Every metric there is, in the order of menus and of the glossary. */
export const registry: readonly Metric[] = [
  journeyResolution,
  journeyResolutionLast,
  journeyResolutionAny,
  journeyResolutionMean,
  journeyResolutionLast3,
  journeyResolutionGap,
  journeyResolutionRolling,
  interactionResolution,
  firstContactResolution,
  firstContactResolutionStrict,
  firstContactResolutionLenient,
  repeatContact,
  repeatContactAny,
  repeatContactOpen,
  aiOutcomes,
  divergence,
  csat,
  csatMean,
  csatThumbs,
  csatAdjusted,
  csatAdjustedMean,
  csatPredicted,
  csatPredictedMean,
  ces,
  cesMean,
  effort,
  csatCesGap,
  satisfiedButHard,
  repeatAfterHard,
  tone,
  personaConsistency,
  groundedness,
  faithfulness,
  sentimentShift,
  sentimentShift100,
  sentimentShift5,
  nps,
  npsByJourney,
  handoffLoss,
  handoffContextLost,
  handoffNeverConnected,
  timeToOrientation,
  noteUnread,
  slowTakeover,
  slaMet,
  promiseKept,
  silence,
  silenceOfUnresolved,
  aht,
  longHold,
  contacts,
  unlinkedShare,
];

export function metricById(id: string): Metric | undefined {
  return registry.find((metric) => metric.id === id);
}
