import type { CapacityFrames } from '../../src/capacity';
import { day } from '../../src/engine';
import { readRows, type Frame } from '../../src/frames';
import type { Language } from '../../src/texts';
import type { Backend } from '../backend/openBackend';
import { startProgress } from '../progress';

/** Load curves that are drawn: of what is nearest to its limit. */
const maxCurves = 6;

/** What a plan is made for. */
export interface PlanOptions {
  language: Language;
  /** Fields of the query. */
  fields: Readonly<Record<string, string>>;
  hasBacktest: boolean;
}

/** The answers that a report is made of, once all of their work is done. @throws CommandError */
export async function readPlan(
  backend: Backend,
  { language, fields, hasBacktest }: PlanOptions,
  now: number
): Promise<CapacityFrames> {
  const progress = startProgress('Plan', process.stderr);
  const query = (output: string, more: Record<string, string> = {}) =>
    backend.query(
      { queryType: 'capacity', output, ...fields, ...more },
      {
        from: now - day,
        to: now,
        language,
        onProgress: ({ done, total }) => progress.update(done / Math.max(1, total)),
      }
    );
  const [plan] = await query('plan');
  const [whatIf] = fields.growth ? await query('whatIf') : [];
  const [flow] = await query('flow');
  const curves: Frame[] = [];
  for (const { service, signal } of listFullest(plan)) {
    const found = await query('curve', { service, signal });
    curves.push(...found);
  }
  const [backtest] = hasBacktest ? await query('backtest') : [];
  progress.finish();
  return { plan, whatIf, flow, curves: curves.slice(0, maxCurves), backtest };
}

/** What has a load curve to be trusted, the highest use of its limit first, each service and kind once. */
function listFullest(plan: Frame): Array<{ service: string; signal: string }> {
  const rows = readRows(plan).filter((row) => ['good', 'fair'].includes(row.text('loadTrust')));
  const share = (row: (typeof rows)[number]) => row.number('busy') / row.number('limit') || 0;
  const found = rows
    .sort((a, b) => share(b) - share(a))
    .map((row) => ({ service: row.text('service') || row.text('node'), signal: row.text('signal') }));
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()].slice(0, maxCurves);
}
