import { readStreamSelector } from './streamSelector';

test.each([
  ['{app="shop"}', '{app="shop"}'],
  [' {app="shop", env=~"a|b"} |= "}" | json', '{app="shop", env=~"a|b"}'],
  ['({app="}{"} |> "<_>")', '{app="}{"}'],
  ['{app="say \\"}\\" twice"} != "x"', '{app="say \\"}\\" twice"}'],
  ['{app=~`a}"b`} |= "c"', '{app=~`a}"b`}'],
  ['sum(rate({app="shop"}[5m]))', undefined],
  ['{app="shop', undefined],
  ['', undefined],
])('%s begins with %s', (expr, selector) => expect(readStreamSelector(expr)).toBe(selector));
