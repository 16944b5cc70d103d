import type { Page, Request } from 'playwright-core';
import { readRole } from '../../../src/frames';
import { bandHeights } from '../bandHeights';
import { misfit } from '../misfit';
import { check, checkQuiet, type Spec } from '../spec';

interface Field {
  labels?: Record<string, string>;
  config?: { custom?: Record<string, unknown> };
}

interface Answer {
  results: Record<
    string,
    { frames: Array<{ schema: { fields: Field[] }; data: { values: Array<Array<number | null>> } }> }
  >;
}

const title = 'Latency of checkout, 95th percentile';

export const dashboardSpecs: Spec[] = [
  {
    name: 'the shop’s dashboard draws the band that its data says, in data and in pixels',
    async run({ open }) {
      let answer: Answer | undefined;
      const prepare = async (page: Page) => {
        page.on('requestfinished', async (request) => {
          if (queriesLatency(request)) {
            answer = (await (await request.response())?.json()) as Answer;
          }
        });
      };
      const opened = await open('/d/foresight-shop', { prepare });
      const panel = opened.page.getByTestId(`data-testid Panel header ${title}`);
      await panel.locator('canvas').first().waitFor();
      await opened.page.waitForTimeout(2000);
      check(answer !== undefined, 'No query of the latency was answered.');
      const future = selectFuture(answer as Answer);
      check(future.length >= 100, `The forecast has ${future.length} rows in the future; expected 144 of 10 minutes.`);
      checkOrder(future);
      const heights = await bandHeights(panel, 1 / 8);
      const drawn = heights.filter((height) => height > 0).length;
      check(drawn > 0.8 * heights.length, `The band is drawn in ${drawn} of ${heights.length} columns of the future.`);
      const meant = resampled(
        future.map(({ upper, lower }) => upper - lower),
        heights.length
      );
      const off = misfit(heights, meant);
      check(off < 0.3, `The band’s height is not proportional to its data: it is off by ${(100 * off).toFixed(0)} %.`);
      checkQuiet(opened);
      return `${drawn} of ${heights.length} columns, off by ${(100 * off).toFixed(0)} %`;
    },
  },
  {
    name: 'a variable of the dashboard changes what is asked',
    async run({ open }) {
      const { page } = await open('/d/foresight-shop?var-service=payment');
      await page
        .getByTestId('data-testid Panel header Latency of payment, 95th percentile')
        .locator('canvas')
        .first()
        .waitFor();
    },
  },
];

function queriesLatency(request: Request): boolean {
  return (
    request.url().includes('/api/ds/query') && (request.postData() ?? '').includes('http_request_duration_seconds')
  );
}

interface Row {
  forecast: number;
  lower: number;
  upper: number;
}

/** Rows after now, of the frame's columns by their roles. */
function selectFuture({ results }: Answer): Row[] {
  const [frame] = Object.values(results)[0].frames;
  const column = (role: string) =>
    frame.data.values[frame.schema.fields.findIndex((field) => readRole(field) === role)] ?? [];
  const [forecast, lower, upper] = ['forecast', 'lower', 'upper'].map(column);
  return frame.data.values[0].flatMap((time, row) => {
    const values = { forecast: forecast[row], lower: lower[row], upper: upper[row] };
    return (time ?? 0) > Date.now() && Object.values(values).every((value) => value !== null && value !== undefined)
      ? [values as Row]
      : [];
  });
}

function checkOrder(rows: Row[]): void {
  const wrong = rows.find(({ forecast, lower, upper }) => !(lower <= forecast && forecast <= upper));
  check(wrong === undefined, `A forecast lies outside its own interval: ${JSON.stringify(wrong)}.`);
}

/** As many values as columns, each the nearest. */
function resampled(values: number[], count: number): number[] {
  return Array.from({ length: count }, (_, i) => values[Math.floor((i * values.length) / count)]);
}
