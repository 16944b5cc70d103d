import { parseVariables } from './parseVariables';

test.each([
  ['', {}],
  ['job=shop', { job: ['shop'] }],
  ['service=cart,orders  job=shop', { service: ['cart', 'orders'], job: ['shop'] }],
  ['cluster=', { cluster: [''] }],
  ['cluster= job=a', { cluster: [''], job: ['a'] }],
  ['title="A b, c",d', { title: ['A b, c', 'd'] }],
  ["title='A b'", { title: ['A b'] }],
  ['q="say \\"x\\"" e=""', { q: ['say "x"'], e: [''] }],
  ['re=a.*|b=c', { re: ['a.*|b=c'] }],
])('%s is %j', (text, expected) => expect(parseVariables(text)).toEqual(expected));

test.each(['x', 'a b', '=x', 'a="open', 'a-b=c'])('%s is refused', (text) =>
  expect(() => parseVariables(text)).toThrow('--variables holds')
);
