import path from 'node:path';

/** What the operator says of a forecast model of their own; nobody else can. */
export interface FoundationSettings {
  /** The ONNX file, an absolute path. */
  file: string;
  /** The folder in which onnxruntime-node or onnxruntime-web is installed, an absolute path. */
  runtime: string;
  /** Latest observations that the model is given, where its input says no length. */
  context: number;
  /** Longest that the model may take for the forecasts of one series, ms. */
  maxMs: number;
  /** Largest file that is loaded, bytes; every worker loads its own. */
  maxBytes: number;
}

const mebibyte = 1024 * 1024;
const defaults = { context: 2048, maxMs: 2_000, maxBytes: 256 * mebibyte };
const most = { context: 16_384, maxMs: 60_000, maxBytes: 4096 * mebibyte };

/**
 * Reads `[plugin.foresight-predict-datasource]` of Grafana's configuration, which comes as variables `GF_PLUGIN_<NAME>`: undefined
 * where no model is named. A path that is not absolute would depend on where the process was started, and is no path.
 */
export function readFoundationSettings(env: Record<string, string | undefined>): FoundationSettings | undefined {
  const file = env.GF_PLUGIN_FORECAST_MODEL ?? '';
  if (file === '') {
    return undefined;
  }
  const runtime = env.GF_PLUGIN_FORECAST_MODEL_RUNTIME ?? '';
  return {
    file: path.isAbsolute(file) ? file : '',
    runtime: path.isAbsolute(runtime) ? runtime : '',
    context: readNumber(env.GF_PLUGIN_FORECAST_MODEL_CONTEXT, defaults.context, most.context),
    maxMs: readNumber(env.GF_PLUGIN_FORECAST_MODEL_MAX_MS, defaults.maxMs, most.maxMs),
    maxBytes:
      mebibyte *
      readNumber(env.GF_PLUGIN_FORECAST_MODEL_MAX_MB, defaults.maxBytes / mebibyte, most.maxBytes / mebibyte),
  };
}

function readNumber(text: string | undefined, fallback: number, max: number): number {
  const value = Number(text ?? NaN);
  return Number.isInteger(value) && value > 0 ? Math.min(value, max) : fallback;
}
