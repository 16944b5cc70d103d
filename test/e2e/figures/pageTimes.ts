import type { Page } from 'playwright-core';
import type { Stage } from '../spec';

/** Times after the address was asked for, ms, as a browser's own clock has them. */
export interface PageTimes {
  firstPaint: number;
  /** The browser has loaded what the address names: of a stand-in or a Grafana, nothing of the plugin yet. */
  load: number;
  /** The page's heading is there. */
  heading: number;
  /** The heading is there, and the last task that could hold up a click is over. */
  interactive: number;
  /** How long tasks held up clicks before that, beyond 50 ms each. */
  blocked: number;
}

/** Without a long task for so long, the page counts as interactive. */
const quiet = 1000;

interface Watched {
  foresightTasks: Array<{ start: number; end: number }>;
  foresightHeading?: number;
}

/** Opens a page in a browser that has nothing of it, and measures until it is interactive. */
export async function pageTimes({ open }: Stage, path: string): Promise<PageTimes> {
  const { page } = await open(path, { prepare: watch });
  await page.waitForFunction(isQuiet, quiet, { polling: 100 });
  return page.evaluate(read);
}

async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watched = window as unknown as Watched;
    watched.foresightTasks = [];
    new PerformanceObserver((list) => {
      list
        .getEntries()
        .forEach(({ startTime, duration }) =>
          watched.foresightTasks.push({ start: startTime, end: startTime + duration })
        );
    }).observe({ type: 'longtask', buffered: true });
    new MutationObserver(() => {
      if (watched.foresightHeading === undefined && document.querySelector('main h1, h1')) {
        watched.foresightHeading = performance.now();
      }
    }).observe(document, { childList: true, subtree: true });
  });
}

function isQuiet(ms: number): boolean {
  const { foresightTasks, foresightHeading } = window as unknown as Watched;
  const last = Math.max(foresightHeading ?? Infinity, ...foresightTasks.map(({ end }) => end));
  return performance.now() - last > ms;
}

function read(): PageTimes {
  const { foresightTasks, foresightHeading = NaN } = window as unknown as Watched;
  const interactive = Math.max(foresightHeading, ...foresightTasks.map(({ end }) => end));
  const blocked = foresightTasks.reduce((sum, { start, end }) => sum + Math.max(0, end - start - 50), 0);
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  const [{ loadEventEnd: load }] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return { firstPaint: paint?.startTime ?? NaN, load, heading: foresightHeading, interactive, blocked };
}
