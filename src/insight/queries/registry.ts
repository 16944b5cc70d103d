import { createQuery, type Query } from '../../queries';
import type { SignalsQuery } from '../fleet/queryFields';
import type { LogPatternsQuery } from '../logs/logQueryFields';
import { logPatterns } from './logPatterns';
import { services } from './services';
import { signals } from './signals';

/** The query types that are answered from what discovery finds. */
export const insightQueryTypes = { services, signals, logPatterns };

export type InsightQueryTypeName = keyof typeof insightQueryTypes;

/** What is asked for beside the defaults of its type. */
export type InsightOptions = Partial<SignalsQuery & LogPatternsQuery> & { queryType: InsightQueryTypeName };

/** A query of services or signals, with every default filled in. */
export function createInsightQuery(options: InsightOptions): Query {
  return { ...createQuery(insightQueryTypes, options.queryType), ...options };
}
