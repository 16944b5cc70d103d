import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { engineVersion } from '../../../src/engine';
import { parseDuration } from '../../../src/queries';
import { CommandError, onlyFile, type Command } from '../../command';
import { backendOptions, openBackend } from '../../backend/openBackend';
import { startProgress } from '../../progress';
import { compareQuality, decide, type SavedQuality } from './comparison';
import { describeComparison } from './describeComparison';
import { measureQueries } from './measureQueries';
import { readBaseline, readChange, readQueryFile } from './readInputs';

const defaultSpan = '28d';

/** Champion and challenger: another setting, or another version of the engine, on the last weeks before it is taken. */
export const compare: Command = {
  name: 'compare',
  summary: 'Compares forecasts with another setting, or with another version, on the last weeks, before it is taken.',
  files: 'QUERIES',
  options: {
    ...backendOptions,
    with: { value: 'FILE', summary: 'Fields of the queries that become others, such as training: 14d.' },
    save: { value: 'FILE', summary: 'Writes the scores to a file, for --baseline after an upgrade.' },
    baseline: { value: 'FILE', summary: 'Compares with what an earlier version saved.' },
    span: { value: 'DURATION', summary: `How far back forecasts are made again. Default ${defaultSpan}.` },
  },
  async run(call) {
    const { values, folder, print } = call;
    const queries = readQueryFile(onlyFile(call), folder);
    const change = readChange(call);
    const baseline = readBaseline(call);
    if ([change, baseline, values.save].filter((one) => one !== undefined).length === 0) {
      throw new CommandError('Nothing to compare with. Give --with, --baseline or --save.');
    }
    if (change !== undefined && baseline !== undefined) {
      throw new CommandError('Give either --with or --baseline: one difference at a time can be judged.');
    }
    const { span = defaultSpan } = values;
    parseDuration(span, 'Span');
    const backend = openBackend(call);
    const progress = startProgress('Comparison', process.stderr);
    try {
      const to = Date.now();
      let done = 0;
      const total = queries.length * (change === undefined ? 1 : 2);
      const onDone = () => progress.update(++done / total);
      const measuring = { span, request: { from: to - 86_400_000, to, language: 'en-US' as const }, onDone };
      const own = await measureQueries(queries, backend, measuring);
      const changed = queries.map(({ title, model }) => ({ title, model: { ...model, ...change } }));
      const after = change === undefined ? own : await measureQueries(changed, backend, measuring);
      progress.finish();
      if (values.save !== undefined) {
        save({ engine: engineVersion, made: new Date(to).toISOString(), series: own }, values.save, folder);
        print(`Written to ${values.save}: ${own.length} series, by version ${engineVersion} of the engine.`);
      }
      if (change === undefined && baseline === undefined) {
        return 0;
      }
      const compared = compareQuality(baseline?.series ?? own, after);
      const names = baseline
        ? { before: `version ${baseline.engine}`, after: `Version ${engineVersion}` }
        : { before: 'what is', after: 'The other setting' };
      describeComparison(compared, names).forEach(print);
      return compared.some((one) => decide(one) === 'worse') ? 2 : 0;
    } finally {
      await backend.close();
    }
  },
};

function save(quality: SavedQuality, file: string, folder: string): void {
  try {
    writeFileSync(path.resolve(folder, file), `${JSON.stringify(quality)}\n`);
  } catch (error) {
    throw new CommandError(`${file} cannot be written (${(error as { code?: string }).code ?? String(error)}).`);
  }
}
