import { t } from '@grafana/i18n';
import { formatDuration } from '../../../queries';
import type { Action } from '../../../response';
import { verbatim } from '../../../ui';

type Threshold = Pick<Action['trigger'], 'above' | 'below'>;

/** One property of an action, in words. */
export interface Fact {
  name: string;
  value: string;
}

/** What an action is about, when it may act, and what says whether it helped. */
export function describeAction(action: Action): Fact[] {
  const { trigger, target, parameters, preconditions, windows, verify, reversal, needsIncident, expiry } = action;
  const facts: Array<[name: string, value: string]> = [
    [t('response.fact-trigger', 'Trigger'), describeTrigger(trigger)],
    [t('response.target', 'Target'), target],
    [t('response.parameters-short', 'Parameters'), describeParameters(parameters)],
    [t('response.fact-preconditions', 'Preconditions'), preconditions.map(describeCondition).join('; ')],
    [
      t('response.gate-incident', 'Open incident'),
      needsIncident ? t('response.needs-incident', 'Only while one hits the target') : '',
    ],
    [t('response.fact-limits', 'Limits'), describeLimits(action.limits)],
    [t('response.fact-windows', 'Time windows'), windows.map(describeWindow).join('; ')],
    [t('response.fact-minimum', 'At least'), describeMinimum(action.minimum)],
    [
      t('response.fact-verify', 'Helped when'),
      verify
        ? t('response.verify', '{{condition}} within {{deadline}}', {
            condition: describeCondition(verify),
            deadline: formatDuration(verify.deadline),
            ...verbatim,
          })
        : '',
    ],
    [t('response.fact-reversal', 'Taken back by'), reversal ?? t('response.irreversible', 'Nothing')],
    [t('response.fact-expiry', 'A hand-off holds'), formatDuration(expiry)],
  ];
  return facts.filter(([, value]) => value !== '').map(([name, value]) => ({ name, value }));
}

function describeTrigger({ query, pending, ...threshold }: Action['trigger']): string {
  const own = query.query as { expr?: unknown } | undefined;
  const parts = [query.queryType, own?.expr, describeThreshold(threshold)].filter((part) => typeof part === 'string');
  const held =
    pending > 0 ? ` ${t('response.held-for', 'for {{time}}', { time: formatDuration(pending), ...verbatim })}` : '';
  return `${parts.join(' · ')}${held}`;
}

function describeCondition({ query, ...threshold }: Threshold & { query: Record<string, unknown> }): string {
  return `${typeof query.expr === 'string' ? query.expr : JSON.stringify(query)} ${describeThreshold(threshold)}`;
}

function describeThreshold({ above, below }: Threshold): string {
  return [above !== undefined && `> ${above}`, below !== undefined && `< ${below}`].filter(Boolean).join(', ');
}

function describeParameters(parameters: Action['parameters']): string {
  return Object.entries(parameters)
    .map(([name, parameter]) => `${name}: ${describeParameter(parameter)}`)
    .join('; ');
}

function describeParameter(parameter: Action['parameters'][string]): string {
  if ('pattern' in parameter) {
    return t('response.parameter-label', 'label {{label}}, like {{pattern}}', { ...parameter, ...verbatim });
  }
  return 'value' in parameter
    ? String(parameter.value)
    : t('response.parameter-range', 'label {{label}}, from {{min}} to {{max}}', { ...parameter, ...verbatim });
}

function describeLimits({ perHour, perDay, cooldown, targetsAtOnce, replicaShare }: Action['limits']): string {
  const limits = t(
    'response.limits',
    '{{perHour}} an hour, {{perDay}} a day, {{cooldown}} between two for the same target, {{targetsAtOnce}} at once',
    { perHour, perDay, targetsAtOnce, cooldown: formatDuration(cooldown), ...verbatim }
  );
  return replicaShare === undefined
    ? limits
    : `${limits}, ${t('response.limit-share', 'at most {{share}} % of the replicas', { share: Math.round(100 * replicaShare) })}`;
}

function describeWindow({ days, from, to, zone }: Action['windows'][number]): string {
  const clock = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const which = days.length === 7 ? t('response.every-day', 'every day') : days.map(nameDay).join(', ');
  return `${which} ${clock(from)}–${clock(to)} ${zone}`;
}

/** Names of days are those of the browser's language: Monday, 5 January 1970 as the first. */
function nameDay(day: string): string {
  const names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  return new Date(Date.UTC(1970, 0, 5 + names.indexOf(day))).toLocaleDateString(undefined, {
    weekday: 'short',
    timeZone: 'UTC',
  });
}

function describeMinimum({ trust, probability, precision }: Action['minimum']): string {
  const percent = (share: number) => ({ share: Math.round(100 * share) });
  return [
    trust !== undefined && t('response.minimum-trust', 'trust in the forecast: {{trust}}', { trust, ...verbatim }),
    probability !== undefined && t('response.minimum-probability', 'probability {{share}} %', percent(probability)),
    precision !== undefined && t('response.minimum-precision', 'precision in the past {{share}} %', percent(precision)),
  ]
    .filter((part) => typeof part === 'string')
    .join(', ');
}
