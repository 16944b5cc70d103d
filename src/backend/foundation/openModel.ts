import { statSync } from 'node:fs';
import path from 'node:path';
import type { OutsideFault } from '../../engine';
import { OutsideModelError } from '../../queries';
import type { FoundationSettings } from './foundationSettings';
import { loadRuntime, type OnnxRuntime, type OnnxSession, type OnnxTensor } from './loadRuntime';

/** A model that was loaded: what it takes and gives. */
export interface LoadedModel {
  /** For people: the file's name. */
  name: string;
  /** Observations that it takes. */
  context: number;
  /** True where it takes exactly so many. */
  isFixed: boolean;
  /** The median of what follows each context, as many steps as the model gives. */
  run(contexts: readonly Float32Array[]): Promise<Float32Array[]>;
}

/**
 * Loads the operator's model. Its contract: one input, float32 [batch, context], NaN = missing; the first output float32
 * [batch, horizon], or [batch, quantiles, horizon] with an odd number of quantiles, the median in the middle.
 *
 * @throws OutsideModelError that says which part is at fault, without a path.
 */
export async function openModel(settings: FoundationSettings): Promise<LoadedModel> {
  checkFile(settings);
  const runtime = tryTo('runtime', () => loadRuntime(settings.runtime));
  const session = await createSession(runtime, settings);
  const [input, ...others] = session.inputNames;
  const [output] = session.outputNames;
  if (input === undefined || output === undefined || others.length > 0) {
    throw new OutsideModelError('contract');
  }
  const length = session.inputMetadata?.[0]?.shape?.[1];
  const isFixed = typeof length === 'number' && length > 0;
  return {
    name: path.basename(settings.file).slice(0, 80),
    context: isFixed ? length : settings.context,
    isFixed,
    async run(contexts) {
      const tensor = toTensor(runtime, contexts);
      const { [output]: answer } = await session.run({ [input]: tensor }, [output]);
      return readMedians(answer, contexts.length);
    },
  };
}

function checkFile({ file, maxBytes }: FoundationSettings): void {
  const found = tryTo('file', () => statSync(file));
  if (!found.isFile()) {
    throw new OutsideModelError('file');
  }
  if (found.size > maxBytes) {
    throw new OutsideModelError('size');
  }
}

async function createSession(runtime: OnnxRuntime, { file }: FoundationSettings): Promise<OnnxSession> {
  try {
    return await runtime.InferenceSession.create(file, {
      executionProviders: ['cpu'],
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
    });
  } catch (error) {
    throw new OutsideModelError('load', { cause: error });
  }
}

function tryTo<Value>(fault: OutsideFault, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw new OutsideModelError(fault, { cause: error });
  }
}

function toTensor(runtime: OnnxRuntime, contexts: readonly Float32Array[]): OnnxTensor {
  const length = contexts[0]?.length ?? 0;
  const data = new Float32Array(contexts.length * length);
  contexts.forEach((context, row) => data.set(context, row * length));
  return new runtime.Tensor('float32', data, [contexts.length, length]);
}

/** @throws OutsideModelError where the output is not as the contract says. */
function readMedians({ dims, data }: OnnxTensor, batch: number): Float32Array[] {
  const [rows, quantiles, horizon] = dims.length === 2 ? [dims[0], 1, dims[1]] : dims;
  const isRead = dims.length === 2 || (dims.length === 3 && quantiles % 2 === 1);
  if (!isRead || rows !== batch || horizon < 1 || data.length !== rows * quantiles * horizon) {
    throw new OutsideModelError('contract');
  }
  const middle = (quantiles - 1) / 2;
  return Array.from({ length: rows }, (_, row) =>
    Float32Array.from({ length: horizon }, (__, i) => data[(row * quantiles + middle) * horizon + i])
  );
}
