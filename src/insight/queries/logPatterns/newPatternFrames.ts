import { minute } from '../../../engine';
import { numberFrames, type Frame } from '../../../frames';
import type { FoundPatterns } from '../../logs/findLogPatterns';
import type { LogPattern } from '../../logs/logPattern';
import { describeOrigin } from './patternsFrame';
import type { PatternLayout } from './patternLayout';

/** A pattern without lines for so long is no longer there, ms. */
const activeTime = 5 * minute;

/**
 * How many new patterns of each service go on, one number per service whose lines were read; of lines that name no service, one
 * number without labels. What came with a deploy and is no error is explained by it.
 */
export function newPatternFrames(found: FoundPatterns, layout: PatternLayout): Frame[] {
  const { plan, query } = layout;
  const isActive = ({ state, isNotable, lastSeen }: LogPattern) =>
    state === 'new' && isNotable && lastSeen >= plan.to - activeTime;
  const isExplained = ({ deploy, level }: LogPattern) =>
    deploy !== undefined && level !== 'error' && level !== 'critical';
  const patterns = found.patterns.filter((one) => isActive(one) && !isExplained(one));
  const services = new Set([...found.services, ...(query.service === '' ? [] : [query.service])]);
  const named = [...services].map((service) => ({
    one: { name: service, labels: { service } },
    count: patterns.filter((pattern) => pattern.services.includes(service)).length,
  }));
  const nameless = patterns.filter((pattern) => pattern.services.length === 0).length;
  const rows =
    named.length > 0 && nameless === 0 ? named : [...named, { one: { name: 'logs', labels: {} }, count: nameless }];
  return numberFrames(rows, { name: 'newPatterns', config: { decimals: 0 }, value: ({ count }) => count }, () =>
    describeOrigin(found, layout, undefined)
  );
}
