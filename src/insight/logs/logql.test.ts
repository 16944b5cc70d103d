import { parser } from '@grafana/lezer-logql';
import { countLines, isGrave, measureParameter, selectLevel, selectLines, selectText } from './logql';

function hasErrors(expr: string): boolean {
  let found = false;
  parser.parse(expr).iterate({ enter: ({ type }) => void (found ||= type.isError) });
  return found;
}

const filter = { literals: ['user "', '" \\ gone'], openStart: false, openEnd: true };

test.each(['{a="b"}', '{a="b"} |= "x" | json', '{a="b"} # all of them', '{a=~"#.*"}'])(
  'what is put behind %s stays LogQL',
  (expr) => {
    const all = [
      selectLines(expr, filter),
      selectText(expr, 'user <_> "came"'),
      selectLevel(expr, 'error'),
      selectLevel(expr, 'warn'),
    ];
    all.forEach((one) => {
      expect(hasErrors(one)).toBe(false);
      expect(hasErrors(countLines(one, 60_000))).toBe(false);
    });
  }
);

test('what people write as a pattern cannot leave its quotes', () => {
  const expr = selectText('{a="b"}', 'x" | line_format "{{.secret}}" |= "');
  expect(hasErrors(expr)).toBe(false);
  expect(expr).toBe('{a="b"} |> "x\\" | line_format \\"{{.secret}}\\" |= \\""');
});

test('levels that every line may have select all lines', () => {
  expect(selectLevel('{a="b"}', 'info')).toBe('{a="b"}');
});

test.each([
  ['level=error msg="x"', true],
  ['E0612 10:00:00 x', true],
  ['e0612 nothing', false],
  ['java.lang.IllegalStateException: x', true],
  ['level=info msg="all is well"', false],
])('whether %j is one of the lines of errors: %j', (line, expected) => expect(isGrave(line)).toBe(expected));

test.each([
  [
    { kind: 'duration', stages: '| logfmt | unwrap took_ms' },
    'quantile_over_time(0.95, {a="b"} | logfmt | unwrap took_ms [5m]) by ()',
  ],
  [{ kind: 'status', stages: '| json | status=~"5.."' }, 'sum(count_over_time({a="b"} | json | status=~"5.." [5m]))'],
] as const)('a value of kind %j is measured as LogQL does', (parameter, expected) => {
  const expr = measureParameter('{a="b"}', parameter, '5m');
  expect(expr).toBe(expected);
  expect(hasErrors(expr)).toBe(false);
});
