import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPlugin } from '../../../dev/host/pluginProcess';
import { writeOnnxModel, type LinearModel } from '../../support/backend/onnxModel';
import { query, readFrames, type Environment, type IntegrationTest } from '../environment';
import { findRuntime } from './findRuntime';

const model = {
  queryType: 'forecast',
  expr: 'shop_requests{service="checkout"}',
  step: '15m',
  training: '14d',
  horizon: '1d',
};
const perDay = 96;
const days = 4;

/** The mean of the last days at each time of day, which no method of the engine is. */
const meanOfDays: LinearModel = {
  context: days * perDay,
  horizon: perDay,
  weights: (observation, step) => (observation % perDay === step ? 1 / days : 0),
};

/** What a process with this model answers; `bytes` undefined = the file is not there. */
function createAnswer(env: Record<string, string | undefined>, executable: string, folder: string) {
  return async (environment: Environment, bytes: Buffer | undefined, more: Record<string, string> = {}) => {
    const home = mkdtempSync(path.join(tmpdir(), 'foresight-model-'));
    const file = path.join(home, 'days.onnx');
    if (bytes) {
      writeFileSync(file, bytes);
    }
    const own = { GF_PLUGIN_FORECAST_MODEL: file, GF_PLUGIN_FORECAST_MODEL_RUNTIME: folder, ...more };
    const plugin = await startPlugin({ executable, environment: { PATH: env.PATH, ...own } });
    try {
      const [frame] = readFrames(await query({ ...environment, plugin }, model));
      const text = JSON.stringify(frame.meta);
      return { frame, text, models: text.match(/model days\.onnx/g)?.length ?? 0 };
    } finally {
      await plugin.stop();
      rmSync(home, { recursive: true });
    }
  };
}

/** Forecasts with a model of the operator, by the compiled executable and ONNX Runtime as it is. */
export function foundationTests(
  env: Record<string, string | undefined>,
  executable: string
): { tests: IntegrationTest[]; skipped: string[] } {
  const { folder, missing } = findRuntime(env);
  if (folder === undefined) {
    return { tests: [], skipped: [`models of the operator: ${missing}`] };
  }
  const answer = createAnswer(env, executable, folder);
  const hasNoSay = (reason: string) => new RegExp(`operator of this Grafana brings has no say: ${reason}`);
  return {
    skipped: [],
    tests: [
      {
        name: "a model of the operator is weighed among the engine's methods, by the executable itself",
        async run(environment) {
          const { text, models } = await answer(environment, writeOnnxModel(meanOfDays));
          assert.ok(models > 0, `the model has no weight: ${text.slice(0, 1500)}`);
        },
      },
      {
        name: 'a model that is nonsense gets no weight, and the forecast is made',
        async run(environment) {
          const { models, frame } = await answer(environment, writeOnnxModel({ ...meanOfDays, weights: () => -3 }));
          assert.equal(models, 0);
          assert.ok(frame.fields.length > 2);
        },
      },
      {
        name: 'a model that is absent, broken, too large, of another shape, or without ONNX Runtime is told of, and the forecast is made',
        async run(environment) {
          const good = writeOnnxModel(meanOfDays);
          const cases: Array<[string, Buffer | undefined, Record<string, string>]> = [
            ['its file is not there', undefined, {}],
            ['ONNX Runtime cannot read it', Buffer.from('no model'), {}],
            ['ONNX Runtime cannot read it', writeOnnxModel({ ...meanOfDays, operator: 'NoSuchOperator' }), {}],
            ['its file is larger', Buffer.alloc(2 ** 21), { GF_PLUGIN_FORECAST_MODEL_MAX_MB: '1' }],
            ['its inputs or outputs', writeOnnxModel({ ...meanOfDays, quantiles: 2 }), {}],
            ['ONNX Runtime is not there', good, { GF_PLUGIN_FORECAST_MODEL_RUNTIME: '/nowhere' }],
            ['its file is not there', good, { GF_PLUGIN_FORECAST_MODEL: 'days.onnx' }],
          ];
          for (const [reason, bytes, more] of cases) {
            const { text, frame } = await answer(environment, bytes, more);
            assert.match(text, hasNoSay(reason));
            assert.doesNotMatch(text, /\/nowhere|foresight-model-/);
            assert.ok(frame.fields.length > 2);
          }
        },
      },
    ],
  };
}
