import { createMessage } from '../../../texts';
import { isHandedByGrafana, type Action } from '../../settings/action';
import { failed, passed, type Gate } from '../gate';

/** The mode of an action lets it be handed over without a person here; a reversal always waits for one. */
export const mode: Gate = {
  needsCertainty: true,
  check({ action, reversalOf }) {
    const codes = {
      observe: 'response.mode-observe',
      suggest: 'response.mode-suggest',
      approve: 'response.mode-approve',
      auto: 'response.mode-reversal',
    } as const;
    if (!hasHandOff(action)) {
      return failed(createMessage('response.mode-series', {}));
    }
    return reversalOf === undefined && isHandedByGrafana(action)
      ? passed(createMessage('response.mode-passed', { mode: action.mode }))
      : failed(createMessage(codes[action.mode], {}));
  },
};

/** Whether an engine is told of the action: others read series by themselves. */
function hasHandOff({ engine }: Pick<Action, 'engine'>): boolean {
  return 'url' in engine;
}
