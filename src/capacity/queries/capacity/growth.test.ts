import * as v from 'valibot';
import { growthText, readGrowth } from './growth';

test.each([
  ['frontend=+30%', [{ service: 'frontend', share: 0.3 }]],
  [
    'a = 10 %, b:-5',
    [
      { service: 'a', share: 0.1 },
      { service: 'b', share: -0.05 },
    ],
  ],
  ['eu/prod/api=12.5%', [{ service: 'eu/prod/api', share: 0.125 }]],
  ['', []],
  [' , ', []],
])('%s is read', (text, growth) => expect(readGrowth(text)).toEqual(growth));

test('a list of services is the same as its text', () => {
  expect(
    v.parse(growthText(), [
      { service: 'a', percent: 30 },
      { service: 'b', percent: '-5' },
    ])
  ).toBe('a=30%, b=-5%');
  expect(v.parse(growthText(), 'a=30%')).toBe('a=30%');
});

test.each([
  ['frontend', 'frontend'],
  ['=30%', '=30%'],
  ['a=much', 'a=much'],
  ['a=1000%', '900'],
  ['a=-101%', '-101'],
  [Array.from({ length: 21 }, (_, i) => `s${i}=1%`).join(','), '21'],
])('%s is refused with what it says', (text, said) => expect(() => readGrowth(text)).toThrow(said));
