import { chooseLimit, listDangerousLimits, type DangerousLimit } from '../limits/chooseLimit';
import { findTrend, listTrendLimits } from '../limits/findTrend';
import { findWhole } from '../limits/findWhole';
import { isDuration, isErrorRatio, isFailure, isPeers } from '../shape/queryShape';
import type { Candidate, SuggestedRule } from './candidate';
import { suggestAnomaly, suggestMissing, suggestOutlier } from './learningRules';
import { suggestBreach, suggestInsteadOfLine, suggestRunway } from './limitRules';

/** The rule of the kind that the alert that a query was written as, or its shape and history, suggest. */
export function suggestRule(candidate: Candidate): SuggestedRule {
  const { query, statistics } = candidate;
  const { absent, ahead } = query.alert ?? {};
  const limits = listDangerousLimits(query);
  if (absent !== undefined) {
    return suggestMissing(candidate, absent);
  }
  if (ahead !== undefined && limits.length > 0) {
    return suggestInsteadOfLine(candidate, limits[0], ahead);
  }
  const trend = isErrorRatio(query) ? undefined : findTrend(statistics, listTrendLimits(query));
  if (trend !== undefined) {
    return suggestRunway(candidate, trend);
  }
  const limit = chooseLimit(
    limits.filter((one) => isForecastable(candidate, one)),
    statistics
  );
  if (limit !== undefined) {
    return suggestBreach(candidate, limit);
  }
  return isPeers(statistics) ? suggestOutlier(candidate) : suggestAnomaly(candidate);
}

/** Utilisations, and limits that somebody set; failures and waiting times come without a forecast. */
function isForecastable({ query }: Candidate, { from }: DangerousLimit): boolean {
  const isTrouble = isErrorRatio(query) || isFailure(query) || isDuration(query);
  const isUtilisation = findWhole(query.unit) !== undefined && !isErrorRatio(query);
  return from === 'given' || isUtilisation || (from === 'threshold' && !isTrouble);
}
