import { joinRecords } from './joinRecords';

const java = [
  '2026-11-30 10:42:01 ERROR payment failed',
  'java.lang.IllegalStateException: no session',
  '\tat com.example.Payment.pay(Payment.java:42)',
  '\tat com.example.Main.main(Main.java:7)',
  'Caused by: java.net.ConnectException: refused',
  '\t... 12 more',
];
const python = [
  'ERROR worker died',
  'Traceback (most recent call last):',
  '  File "a.py", line 7, in pay',
  '    raise ValueError(x)',
  'ValueError: no session',
];
const go = [
  'panic: runtime error: index out of range',
  '',
  'goroutine 1 [running]:',
  'main.pay(0xc000, 0x1)',
  '\t/src/main.go:42 +0x1d',
  'created by main.main',
  '\t/src/main.go:7 +0x2a',
];

test('a stack trace belongs to the line that it follows', () => {
  expect(joinRecords([...java, 'next line']).map((record) => record.split('\n').length)).toEqual([1, 5, 1]);
  expect(joinRecords([...python, 'next line']).map((record) => record.split('\n').length)).toEqual([1, 4, 1]);
  expect(joinRecords([...go, 'next line']).map((record) => record.split('\n').length)).toEqual([6, 1]);
});

test('lines of their own stay so', () => {
  const lines = ['one', 'two (x)', 'ValueError in the text', 'goroutine count 7'];
  expect(joinRecords(lines)).toEqual(lines);
});

test('a record has a bound, and no line of another is lost', () => {
  const [record, next] = joinRecords(['boom', ...new Array(1000).fill('\tat x'), 'next']);
  expect(record.split('\n')).toHaveLength(200);
  expect(next).toBe('next');
});

test('nothing makes nothing', () => {
  expect(joinRecords([])).toEqual([]);
  expect(joinRecords(['', '  '])).toEqual([]);
});
