import { readRole, type Frame } from '../../../src/frames';
import { toQualityQuery } from '../../../src/models';
import type { Backend, BackendRequest } from '../../backend/openBackend';
import { scoreNames, type SavedSeries, type ScoreName } from './comparison';
import type { NamedQuery } from './readInputs';

interface Measuring {
  span: string;
  request: BackendRequest;
  onDone: () => void;
}

/** The forecasts of each query, made again. @throws CommandError where one cannot be answered. */
export async function measureQueries(
  queries: readonly NamedQuery[],
  backend: Backend,
  { span, request, onDone }: Measuring
): Promise<SavedSeries[]> {
  const measured: SavedSeries[] = [];
  for (const { title, model } of queries) {
    // What is recent matters for the scores of now alone, which are not read here.
    const query = toQualityQuery(model, 'rule', { span, recent: '1d' });
    const [frame] = await backend.query({ ...query, output: 'windows' }, request);
    measured.push(...readWindows(frame, title));
    onDone();
  }
  return measured;
}

function readWindows(frame: Frame, title: string): SavedSeries[] {
  if (frame.fields.length === 0) {
    return [];
  }
  const column = (role: string) =>
    Array.from<unknown>(frame.fields.find((one) => readRole(one) === role)?.values ?? []);
  const names = column('series').map(String);
  const times = column('time').map(Number);
  const scores = Object.fromEntries(scoreNames.map((score) => [score, column(score).map(Number)])) as Record<
    ScoreName,
    number[]
  >;
  return [...new Set(names)].map((name) => {
    const rows = names.flatMap((one, row) => (one === name ? [row] : []));
    const pick = (values: number[]) => rows.map((row) => (Number.isFinite(values[row]) ? values[row] : null));
    return {
      title,
      name,
      times: rows.map((row) => times[row]),
      scores: {
        mase: pick(scores.mase),
        wql: pick(scores.wql),
        coverage: pick(scores.coverage),
        falseAlarms: pick(scores.falseAlarms),
      },
    };
  });
}
