import { createMessage, type Message } from '../../texts';
import type { MeasuredSeries } from '../measure/measureModel';
import type { Trouble } from '../measure/listTroubles';
import type { MeasuredQuery } from '../work';

/** Why a model is where it is in the list: what could not be read, or the most serious trouble and what helps; nothing where it is as it should be. */
export function describeReason({
  of: { failure, advised, measured },
  one,
  troubles: [trouble],
}: {
  of: MeasuredQuery;
  one?: MeasuredSeries;
  troubles: readonly Trouble[];
}): Message | undefined {
  if (failure !== undefined) {
    return failure;
  }
  if (one === undefined) {
    return measured.series.length === 0 ? createMessage('models.unmeasured', {}) : undefined;
  }
  if (trouble === undefined) {
    return undefined;
  }
  const why = describeTrouble(trouble, one);
  const what = describeAdvice(advised);
  return what === undefined ? why : createMessage('models.why', { why, what });
}

function describeTrouble(trouble: Trouble, { quality: { now, drift } }: MeasuredSeries): Message {
  switch (trouble) {
    case 'drift':
      return createMessage('models.drift', { drift: { figure: drift } });
    case 'coverage':
      return createMessage('models.coverage', { coverage: { figure: now.coverage, unit: 'percentunit' } });
    case 'trust':
      return createMessage('models.trust', {});
    case 'error':
      return createMessage('models.error', { mase: { figure: now.mase } });
    case 'falseAlarms':
      return createMessage('models.false-alarms', { count: { figure: now.falseAlarmsPerWeek } });
  }
}

function describeAdvice(advised: MeasuredQuery['advised']): Message | undefined {
  if (advised === undefined) {
    return undefined;
  }
  switch (advised.advice) {
    case '':
      return createMessage('models.advice-none', {});
    case 'giveUp':
      return createMessage('models.advice-give-up', {});
    default:
      return createMessage(`models.advice-${advised.advice}`, {
        share: { figure: 1 - advised.ratio, unit: 'percentunit' },
      });
  }
}
