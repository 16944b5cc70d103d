/** @jest-environment jsdom */
import { escapeMarkdown } from '../escape';
import type { Report } from '../report';
import { writeCsv } from '../writeCsv';
import { writeHtml } from './writeHtml';
import { writeMarkdown } from './writeMarkdown';

const english = { language: 'en-US' } as const;
const hostile = '<img src=x onerror=alert(1)> [a](javascript:alert(1)) | `x` @team https://evil.example';
const report: Report = {
  title: 'Plan',
  made: Date.UTC(2026, 10, 30),
  lead: ['One sentence.'],
  sections: [
    {
      title: hostile,
      blocks: [
        { kind: 'heading', text: 'Part' },
        { kind: 'paragraph', text: hostile },
        { kind: 'list', items: ['a', hostile] },
        {
          kind: 'checklist',
          items: [
            { text: 'done', isDone: true },
            { text: hostile, isDone: false },
          ],
        },
        { kind: 'table', columns: [{ title: hostile }, { title: 'n', isNumber: true }], rows: [[hostile, '1']] },
        { kind: 'code', text: '```\n</pre><script>alert(1)</script>\n```' },
        {
          kind: 'lines',
          picture: { title: hostile, x: 'short', y: 'short', lines: [{ name: hostile, x: [1, 2], y: [1, 2] }] },
        },
        {
          kind: 'bars',
          picture: { title: 'Bars', unit: 'short', groups: [hostile], bars: [{ name: hostile, values: [1] }] },
        },
      ],
    },
  ],
};

describe('a report as HTML', () => {
  const page = new DOMParser().parseFromString(writeHtml(report, english), 'text/html');

  it('holds hostile names as text: no element, no attribute, no address comes of them', () => {
    expect(page.querySelectorAll('script, img, a, iframe, link, object')).toHaveLength(0);
    expect(page.querySelector('h2')?.textContent).toBe(hostile);
    expect(page.querySelector('td')?.textContent).toBe(hostile);
    const attributes = [...page.querySelectorAll('*')].flatMap(({ attributes: all }) =>
      [...all].map(({ name }) => name)
    );
    expect(attributes.filter((name) => name.startsWith('on'))).toEqual([]);
  });

  it('may run and fetch nothing, names its language, and has its pictures within', () => {
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toMatch(/^default-src 'none'/);
    expect(page.documentElement.lang).toBe('en-US');
    expect(page.querySelectorAll('figure svg[role="img"]')).toHaveLength(2);
  });

  it('leaves out rows beyond its limit, and says how many', () => {
    const rows = Array.from({ length: 512 }, (_, i) => [String(i)]);
    const long: Report = {
      ...report,
      sections: [{ title: 'T', blocks: [{ kind: 'table', columns: [{ title: 'n' }], rows }] }],
    };
    expect(writeHtml(long, english)).toContain('12 more are left out.');
    expect(writeMarkdown(long, english)).toContain('12 more are left out.');
  });
});

describe('a report as Markdown', () => {
  const text = writeMarkdown(report, english);

  it('holds hostile names as text: no tag, link, cell, code or mention comes of them', () => {
    expect(text).not.toMatch(/(^|[^\\])<img/);
    expect(text).not.toMatch(/(^|[^\\])\[a\]/);
    expect(text).not.toMatch(/@team/);
    expect(text).not.toMatch(/https:\/\/evil/);
  });

  it('has boxes to tick, tables of pictures, and code that cannot end its own fence', () => {
    expect(text).toContain('- [x] done');
    expect(text).toContain('````\n```\n</pre>');
    expect(text).toContain('| Name | At | Value | Interval |');
    expect(
      text
        .split('\n')
        .filter((line) => line.startsWith('| '))
        .every((line) => (line.match(/(?<!\\)\|/g) ?? []).length >= 3)
    ).toBe(true);
  });
});

test.each([
  ['- no list', '\\- no list'],
  ['1. no list', '1\\. no list'],
  ['--- no rule', '\\--- no rule'],
  ['-1.5', '-1.5'],
  ['56.9 %', '56.9 %'],
])('a line of Markdown that begins as %s begins no list or rule', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});

test('a table as CSV has quotes doubled, and nothing that a spreadsheet would run', () => {
  const table = {
    columns: [{ title: 'a' }, { title: 'b' }],
    rows: [
      ['=HYPERLINK("x")', '-1.5'],
      ['@sum', 'say "hi", all'],
    ],
  };
  expect(writeCsv(table, english)).toBe(`a,b\r\n"'=HYPERLINK(""x"")",-1.5\r\n"'@sum","say ""hi"", all"\r\n`);
});
