import { describeEvent, forecast, type AnomalyKind, type DescribedEvent } from '../engine';
import { pickLanguage } from './languages';
import { createMessage } from './message';
import { render } from './render';
import { findMessage, MessageError } from './error';

const hour = 3_600_000;
const english = { language: 'en-US' } as const;
const korean = { language: 'ko-KR' } as const;

function seen(kind: AnomalyKind, observed: number | null, [lower, upper]: [number, number]): DescribedEvent {
  return { kind, observed, expected: { lower, upper }, start: 0, end: 5 * hour, direction: 'up' };
}

function catchError(run: () => unknown): unknown {
  try {
    run();
    return undefined;
  } catch (error) {
    return error;
  }
}

describe('render', () => {
  it.each<[string, DescribedEvent]>([
    ['861 M where 471 M to 478 M was expected.', seen('spike', 861_000_000, [471_000_000, 478_400_000])],
    ['Level shift up for 6 h: 9150 where 0 to 12.3 was usual.', seen('level shift', 9150, [0, 12.34])],
    ['No data for 6 h where -15 k to 0.002 was expected.', seen('missing', null, [-15_000, 0.002])],
    ['– where 0 to 1 was expected.', seen('spike', null, [0, 1])],
  ])('an event reads "%s"', (text, event) => {
    expect(render(describeEvent(event, { step: hour }), english)).toBe(text);
  });

  it('writes figures in their unit, and as the caller writes them', () => {
    const message = describeEvent(seen('spike', 0.3, [0, 0.01]), { unit: 'percentunit' });
    expect(render(message, english)).toBe('30 % where 0 % to 1 % was expected.');
    expect(render(message, { ...english, formatFigure: (value, unit) => `${value} ${unit}` })).toContain(
      '0.3 percentunit where'
    );
  });

  it('chooses the form of the number, where a language has several', () => {
    expect(render(createMessage('training.spikes', { count: 1 }), english)).toMatch(/^1 observation in/);
    expect(render(createMessage('training.spikes', { count: 2 }), english)).toMatch(/^2 observations in/);
    expect(render(createMessage('training.spikes', { count: 1 }), korean)).toContain('관측값 1개');
  });

  it('writes a message in a message, and lists, in the same language', () => {
    const notice = createMessage('query.unknown-fields', { fields: { list: ['a', 'b'] } });
    const values = { name: 'api', more: 2, notice };
    expect(render(createMessage('notice.of-more-series', values), english)).toBe(
      'api and 2 more: The query has fields that are not known and were ignored: a, b. Check their spelling.'
    );
    expect(render(createMessage('notice.of-more-series', values), korean)).toMatch(/^api 외 2개: 쿼리에 .*: a, b\./);
  });

  it('writes what the engine refuses in either language', () => {
    const series = { start: 0, step: 1, values: Float64Array.of(1, NaN) };
    const error = catchError(() => forecast(series, { horizon: 1 }));
    const message = findMessage(error);
    expect(message && render(message, english)).toBe(
      'The series has 1 usable point; a forecast needs at least 3. Widen the time range.'
    );
    expect(message && render(message, korean)).toMatch(/^시계열에 쓸 수 있는 데이터 포인트가 1개입니다\./);
  });
});

it('an error with a message is an Error that reads in English', () => {
  expect(new MessageError(createMessage('query.verbatim', { text: 'a < b' })).message).toBe('a < b');
});

it.each([
  ['ko-KR', 'ko-KR'],
  ['ko', 'ko-KR'],
  ['en-GB', 'en-US'],
  ['xx-XX', 'en-US'],
  [undefined, 'en-US'],
])('the language of %s is %s', (code, language) => {
  expect(pickLanguage(code)).toBe(language);
});
