import { render, createMessage, defaultLanguage, type Language } from '../../../texts';
import { tableFrame, type Frame, type Provenance, type TableColumn } from '../../../frames';
import type { FoundPatterns } from '../../logs/findLogPatterns';
import type { LogPattern } from '../../logs/logPattern';
import { measureParameter, selectText } from '../../logs/logql';
import { rankPatterns } from '../../logs/rankPatterns';
import type { PatternLayout } from './patternLayout';

/** Patterns of one answer; those after them are in 'other'. */
export const maxListed = 500;
const minute = 60_000;

/** One row per pattern: what is new first, then what changed, then the most frequent. */
export function patternsFrame(found: FoundPatterns, layout: PatternLayout): Frame {
  const { plan, request, expr, hasExamples } = layout;
  const { language = defaultLanguage } = request;
  const minutes = (plan.to - plan.from) / minute;
  const columns: Array<TableColumn<LogPattern>> = [
    { name: 'State', role: 'state', type: 'string', value: ({ state }) => state },
    { name: 'Level', role: 'level', type: 'string', value: ({ level }) => level ?? '' },
    { name: 'Pattern', role: 'pattern', type: 'string', value: ({ text }) => text },
    { name: 'Count', role: 'count', type: 'number', unit: 'short', value: ({ count }) => Math.round(count) },
    { name: 'Share', role: 'share', type: 'number', unit: 'percentunit', value: ({ share }) => share },
    {
      name: 'Per minute',
      role: 'rate',
      type: 'number',
      unit: 'short',
      decimals: 1,
      value: ({ count }) => count / minutes,
    },
    { name: 'Services', role: 'services', type: 'string', value: ({ services }) => services.join(', ') },
    { name: 'First seen', role: 'firstSeen', type: 'time', value: ({ firstSeen }) => firstSeen },
    { name: 'Last seen', role: 'lastSeen', type: 'time', value: ({ lastSeen }) => lastSeen },
    { name: 'Reason', role: 'reason', type: 'string', value: (pattern) => describeState(pattern, language) },
    ...(hasExamples
      ? [
          {
            name: 'Example',
            role: 'example',
            type: 'string',
            value: ({ example }) => example,
          } satisfies TableColumn<LogPattern>,
        ]
      : []),
    // A number: those that are as usual have none, which a time cannot say.
    {
      name: 'Since',
      role: 'start',
      type: 'number',
      unit: 'dateTimeAsIso',
      hidden: true,
      value: ({ since }) => since,
    },
    { name: 'Id', role: 'patternId', type: 'string', hidden: true, value: ({ id }) => id },
    { name: 'Filter', role: 'filter', type: 'string', hidden: true, value: ({ filter }) => filter ?? '' },
    {
      name: 'Parameters',
      role: 'parameters',
      type: 'string',
      hidden: true,
      value: (pattern) => writeParameters(pattern, expr),
    },
    { name: 'LogQL', role: 'expr', type: 'string', hidden: true, value: (pattern) => writeExpr(pattern, expr) },
  ];
  return tableFrame(listPatterns(found), columns, describeOrigin(found, layout, 'patterns'));
}

/** Those that are listed, the most notable first. */
export function listPatterns({ patterns }: FoundPatterns): LogPattern[] {
  return rankPatterns(patterns).slice(0, maxListed);
}

/** How an answer of patterns came about. */
export function describeOrigin(
  { origin }: FoundPatterns,
  { query, plan }: PatternLayout,
  part: Provenance['part']
): Provenance {
  const { step, to } = plan;
  return { kind: query.queryType, step, cutoff: to, logs: origin, ...(part !== undefined && { part }) };
}

/** Why a pattern is in its state, in words; an empty text where it is as usual. */
export function describeState({ state, since, deploy }: LogPattern, language: Language): string {
  if (state === 'usual' || since === undefined) {
    return '';
  }
  const time = { time: since };
  const message =
    state === 'new' && deploy
      ? createMessage(deploy.version === undefined ? 'logs.new-after-deploy' : 'logs.new-version', {
          time,
          service: deploy.service,
          version: deploy.version ?? '',
        })
      : createMessage(`logs.${state}`, { time });
  return render(message, { language });
}

/** Values that are worth a series, as JSON: their names, units, and the LogQL of each. */
function writeParameters({ parameters, ...pattern }: LogPattern, expr: string | undefined): string {
  const lines = writeExpr({ parameters, ...pattern }, expr);
  return lines === ''
    ? '[]'
    : JSON.stringify(
        parameters.map((one) => ({ name: one.name, unit: one.unit, expr: measureParameter(lines, one, window) }))
      );
}

/** Lines of a value that are taken together. */
const window = '5m';

function writeExpr({ filter }: LogPattern, expr: string | undefined): string {
  return filter === undefined || expr === undefined ? '' : selectText(expr, filter);
}
