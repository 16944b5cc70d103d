import { formatLength, formatTime } from './formatTime';
import { formatValue } from './formatValue';
import { layout } from './layout';
import { chooseStyle } from './style';
import { day, hour, minute } from '../../time';

const plain = chooseStyle({ columns: 44 }, {});

describe('layout', () => {
  test('labels stand in one column, and long texts wrap at spaces within the width', () => {
    const text = layout('Title', [['model', 'one two three four five six seven eight']], plain);
    expect(text).toBe('Title\n  model       one two three four five six\n              seven eight\n');
    text.split('\n').forEach((line) => expect(line.length).toBeLessThanOrEqual(44));
  });

  test('spaces of a line of marks stay, and a word longer than a line is cut', () => {
    const lines = layout(
      'T',
      [
        ['', '   ^ ^'],
        ['x', 'a'.repeat(50)],
      ],
      plain
    ).split('\n');
    expect(lines.slice(1)).toEqual([
      '                 ^ ^',
      `  x           ${'a'.repeat(30)}`,
      `              ${'a'.repeat(20)}`,
      '',
    ]);
  });
});

describe('styleOf', () => {
  test('colours only a terminal that wants it', () => {
    expect(chooseStyle({ isTTY: true }, {}).bold('a')).toBe('\u001b[1ma\u001b[0m');
    expect(chooseStyle({ isTTY: true }, { NO_COLOR: '1' }).bold('a')).toBe('a');
    expect(chooseStyle({}, {}).bold('a')).toBe('a');
  });

  test('assumes 80 columns where none are told', () => {
    expect([chooseStyle({}, {}).width, chooseStyle({ columns: 0 }, {}).width]).toEqual([80, 80]);
  });
});

describe('formats', () => {
  test('times are UTC, lengths have their two largest units', () => {
    expect(formatTime(Date.UTC(2026, 10, 26, 4, 5))).toBe('Thu 2026-11-26 04:05');
    const lengths = [0, 50 * minute, hour, day, 4 * day + 2 * hour + minute];
    expect(lengths.map(formatLength)).toEqual(['0 min', '50 min', '1 h', '1 d', '4 d 2 h']);
  });

  test('values have their unit and three digits', () => {
    const shown = [
      formatValue(0.4844, 's'),
      formatValue(1234, 'reqps'),
      formatValue(0.302, 'percentunit'),
      formatValue(99.96, 'percent'),
      formatValue(1.5 * 2 ** 30, 'bytes'),
    ];
    expect(shown).toEqual(['484 ms', '1234 req/s', '30.2 %', '100 %', '1.50 GiB']);
  });
});
