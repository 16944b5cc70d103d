import { textTable } from './textTable';

test('columns are as wide as their widest cell, numbers stand on the right, and no line ends in blanks', () => {
  expect(
    textTable(
      ['rule', 'a week', 'why'],
      [
        ['Queue', '0.25', 'high'],
        ['x', '-', ''],
      ]
    )
  ).toEqual(['rule   a week  why', '-----  ------  ----', 'Queue    0.25  high', 'x           -']);
});

test('a table without rows is its headers', () => {
  expect(textTable(['rule'], [])).toEqual(['rule', '----']);
});
