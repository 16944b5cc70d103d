import { parseExpression } from './parseExpression';

test.each([
  ['sum(rate(x_total[5m]))', 'promql'],
  ['rate({app="shop"} |= "error" [5m])', 'logql'],
  ['neither of (them', 'promql'],
])('%s is parsed as %s', (expr, language) => expect(parseExpression(expr).language).toBe(language));
