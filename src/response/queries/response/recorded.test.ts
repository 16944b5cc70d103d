import { toRecordingRules } from '../../../alerts/kinds/toRecordingRules';
import { examples } from '../../../../test/support/alerts/examples';
import { gateNames } from '../../gates/registry';
import { openScene, readSceneNumbers } from '../../../../test/support/response/queryResponse';
import { numberOutputs } from './responseNumbers';

test('what recording rules of responses ask for are numbers', () => {
  const asked = toRecordingRules(examples.responseDue, 'prometheus').map(({ data }) => data.at(-1)?.model.output);
  expect(asked).toEqual(['due', 'suggested', 'gate', 'value']);
  expect(numberOutputs).toEqual(expect.arrayContaining(asked));
});

test('the number of a gate is its place, and 0 where nothing stops the action or nothing is wrong', async () => {
  const suggested = openScene({ mode: 'suggest' });
  suggested.trigger = [
    { labels: { service: 'payment' }, value: 0.5 },
    { labels: { service: 'cart' }, value: 2 },
    { labels: { service: 'NO' }, value: 0.5 },
  ];
  const read = async (scene: typeof suggested) => readSceneNumbers(scene, 'gate', { forAlert: false });
  expect(await read(suggested)).toEqual({ payment: 16, cart: 0, NO: 2 });
  expect(await readSceneNumbers(openScene(), 'gate')).toEqual({ payment: 0 });
  expect([gateNames[15], gateNames[1]]).toEqual(['mode', 'parameters']);
});
