import { catalogue } from '../../../../test/support/app/responses';
import { checkNotify, checkRule, writeNotify, writeRule } from '../../../alerts';
import { readResponseSettings, type ResponseMode } from '../../../response';
import { createActionRules } from './actionRules';

const surroundings = { foresight: 'foresight', otherwise: 'team' };

function actionOf(mode: ResponseMode, engine: object = {}) {
  const [action] = catalogue.actions ?? [];
  const [webhook] = catalogue.engines ?? [];
  const settings = { engines: [{ ...webhook, ...engine }], actions: [{ ...action, mode, expiry: '10m' }] };
  const checked = readResponseSettings(settings, () => undefined).actions.get('restart-leaking');
  if (!checked) {
    throw new Error('The action of the test has a mistake.');
  }
  return checked;
}

it.each(['observe', 'suggest', 'approve', 'auto'] as const)(
  'nothing is wrong with what is written for mode %s',
  (mode) => {
    const { rule, notify } = createActionRules(actionOf(mode), surroundings);
    expect(checkRule(rule)).toEqual([]);
    expect(notify ? checkNotify(notify) : []).toEqual([]);
    expect(writeRule(rule, 'grafana-yaml')).toMatchObject({ ok: true });
  }
);

it('an engine is told of what nobody here approves, and of nothing else', () => {
  const outputs = (['suggest', 'approve', 'auto'] as const).map((mode) =>
    createActionRules(actionOf(mode), surroundings)
  );
  expect(outputs.map(({ rule, notify }) => ['output' in rule && rule.output, notify !== undefined])).toEqual([
    ['suggested', false],
    ['suggested', false],
    ['due', true],
  ]);
  const asking = createActionRules(actionOf('approve', { approves: true }), surroundings);
  expect([asking.rule, asking.notify !== undefined]).toEqual([expect.objectContaining({ output: 'due' }), true]);
});

it('the contact point signs, with a key that is in no file, and expires as the action does', () => {
  const { notify } = createActionRules(actionOf('auto', { id: 'eda', timestamp: true }), surroundings);
  const written = notify && writeNotify(notify, 'grafana-yaml');
  expect(written).toContain('${FORESIGHT_EDA_HMAC}');
  expect(written).toContain('X-Grafana-Alerting-Timestamp');
  expect(written).toContain('foresight_action');
  expect(written).toContain('Add 600000000000');
});
