import type { Silence } from '../../incidents';
import { isSilenced } from './matchSilences';

const labels = { service: 'payment', foresight_action: 'restart' };
const silence = (...matchers: Array<Partial<Silence['matchers'][number]>>): Silence => ({
  id: 's',
  from: 10,
  to: 20,
  author: '',
  comment: '',
  matchers: matchers.map((one) => ({ name: 'service', value: 'payment', isRegex: false, isEqual: true, ...one })),
});

test.each<[string, Silence, boolean]>([
  ['equal', silence({}), true],
  ['of another value', silence({ value: 'cart' }), false],
  ['that must not match', silence({ isEqual: false }), false],
  ['that must not match another', silence({ value: 'cart', isEqual: false }), true],
  ['by a whole expression', silence({ value: 'pay.*', isRegex: true }), true],
  ['by part of an expression', silence({ value: 'pay', isRegex: true }), false],
  ['by an expression that nobody can read', silence({ value: '(', isRegex: true }), true],
  ['of a label that is not there', silence({ name: 'alertname', value: 'x' }), false],
  ['of which one does not match', silence({}, { name: 'foresight_action', value: 'scale' }), false],
  ['of nothing', silence(), false],
])('matchers %s', (_, one, isCovered) => expect(isSilenced([one], labels, 10)).toBe(isCovered));

test('a silence covers its own time alone', () => {
  expect([9, 10, 19, 20].map((now) => isSilenced([silence({})], labels, now))).toEqual([false, true, true, false]);
});
