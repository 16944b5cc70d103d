import { toText } from '../../../schema';
import { createMessage } from '../../../texts';
import { durationSeconds } from '../../spec/durations';
import type { AlertRule } from '../../spec/grafana/grafanaRule';
import { findStep, readLimit, readRange, readSourceOnly } from '../../spec/grafana/readSteps';
import { singleRule, type RuleDefinition } from '../../spec/grafana/ruleDefinition';
import { lastSeconds, mathStep, reduceStep, sourceStep, thresholdStep } from '../../spec/grafana/steps';
import type { ReadHead } from '../alertKind';
import type { MissingRule } from './schema';
import { readSilence, writeSilenceCount } from './silence';

/** Queries the source itself, so that the rule works while nothing can be forecast. */
export function expandMissing(rule: MissingRule): RuleDefinition[] {
  if (rule.what === 'flat') {
    return flatLine(rule);
  }
  return isPromql(rule) ? silentSeries(rule) : noValues(rule);
}

/** Queries of Loki have a type of their own; sources of other kinds have no expression. */
function isPromql({ source: { query } }: MissingRule): boolean {
  return typeof query.expr === 'string' && !('queryType' in query);
}

/** One alert for each series that is silent. */
function silentSeries(rule: MissingRule): RuleDefinition[] {
  const { within, source } = rule;
  const expr = writeSilenceCount({ expr: toText(source.query.expr), within });
  const range = lastSeconds(durationSeconds(within));
  return singleRule(
    [sourceStep(rule, { expr, instant: true, range: false }, range), thresholdStep({ of: 'A', fires: 'gt', limit: 0 })],
    createMessage('fired.missing', { within })
  );
}

function watched(rule: MissingRule) {
  return sourceStep(rule, {}, lastSeconds(durationSeconds(rule.within)));
}

/** One alert where the whole query has no data: a series that is gone has no row that could tell. */
function noValues(rule: MissingRule): RuleDefinition[] {
  return singleRule(
    [watched(rule), reduceStep('B', 'count'), thresholdStep({ of: 'B', fires: 'lt', limit: 1 })],
    createMessage('fired.missing', { within: rule.within })
  );
}

function flatLine(rule: MissingRule): RuleDefinition[] {
  return singleRule(
    [
      watched(rule),
      reduceStep('B', 'max'),
      reduceStep('D', 'min'),
      mathStep('E', '$B - $D'),
      thresholdStep({ of: 'E', fires: 'lte', limit: rule.tolerance ?? 0 }),
    ],
    createMessage('fired.flat', {
      within: rule.within,
      moved: '{{ $values.E.Value | humanize }}',
      value: '{{ $values.B.Value | humanize }}',
    })
  );
}

/** The rule that `expandMissing` writes. @throws Error where the steps are others. */
export function parseMissing(rule: AlertRule, head: ReadHead): MissingRule {
  const within = readRange(findStep(rule, 'A'));
  const common = { ...head, ...readSourceOnly(rule, head.foresight), kind: 'missing', within } as const;
  if (findStep(rule, 'A').model.instant === true) {
    const { query } = common.source;
    const { instant: _, ...rest } = query;
    const source = { ...common.source, query: { ...rest, expr: readSilence(toText(query.expr), within), range: true } };
    return { ...common, source, what: 'missing' };
  }
  const isFlat = rule.data.some(({ refId }) => refId === 'E');
  return isFlat ? { ...common, what: 'flat', tolerance: readLimit(rule).limit } : { ...common, what: 'missing' };
}
