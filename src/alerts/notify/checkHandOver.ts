import { problemIf, type RuleProblem } from '../spec/problem';
import { handsOver, chooseSendResolved } from './contactPoints';
import type { NotifySpec } from './notifySpec';
import { isOneByOne } from './payload/handOver';

/** What keeps a contact point from handing responses over to an engine safely; nothing for others. The spec has been read. */
export function checkHandOver({ point, route }: NotifySpec): RuleProblem[] {
  if (!handsOver(point)) {
    return [];
  }
  const isSigned = 'hmac' in point && point.hmac !== undefined;
  return [
    ...problemIf(
      !isSigned,
      'point.hmac',
      "point.hmac is missing. An engine that acts must know who asks: give { secret: '${RESPONSE_SECRET}' }."
    ),
    ...problemIf(
      chooseSendResolved(point),
      'point.sendResolved',
      'point.sendResolved is true. There is nothing to do when a response is no longer due: leave it out.'
    ),
    ...problemIf(
      route !== undefined && route.otherwise === undefined,
      'route.otherwise',
      'route.otherwise is missing. All other alerts would go to the engine: name the contact point that they go to.'
    ),
    ...problemIf(
      route?.groupBy !== undefined && !isOneByOne(route.groupBy),
      'route.groupBy',
      'route.groupBy puts several responses into one notification. Leave it out, or add foresight_action, action and target.'
    ),
  ];
}
