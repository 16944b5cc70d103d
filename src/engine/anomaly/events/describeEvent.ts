import type { EngineCode, Message, MessageValue } from '../../message';
import type { AnomalyEvent } from './anomalyEvent';

/** An event as it comes from the engine, or through JSON, where what is not finite is null. */
export type DescribedEvent = Pick<AnomalyEvent, 'kind' | 'direction' | 'start' | 'end'> & {
  observed: number | null;
  expected: { lower: number | null; upper: number | null };
};

/**
 * What was seen and what was expected instead, as a message. `step` is the time between observations, ms; `unit` is an id
 * of a unit of Grafana, by default none.
 */
export function describeEvent(
  { kind, direction, start, end, observed, expected }: DescribedEvent,
  { step = 0, unit }: { step?: number; unit?: string } = {}
): Message<EngineCode> {
  const figure = (value: number | null): MessageValue => ({ figure: value, unit });
  return {
    code: `anomaly.${kind}`,
    values: {
      observed: figure(observed),
      lower: figure(expected.lower),
      upper: figure(expected.upper),
      span: { span: end - start + step },
      direction: { code: `direction.${direction}`, values: {} },
    },
  };
}
