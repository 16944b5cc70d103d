import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** What is used of ONNX Runtime's JavaScript interface; the same in onnxruntime-node and onnxruntime-web. */
export interface OnnxRuntime {
  InferenceSession: { create(file: string, options: object): Promise<OnnxSession> };
  env?: { wasm?: object };
  Tensor: new (type: 'float32', data: Float32Array, dims: readonly number[]) => OnnxTensor;
}

export interface OnnxSession {
  inputNames: readonly string[];
  outputNames: readonly string[];
  inputMetadata?: ReadonlyArray<{ shape?: ReadonlyArray<number | string> }>;
  run(feeds: Record<string, OnnxTensor>, fetches?: readonly string[]): Promise<Record<string, OnnxTensor>>;
}

export interface OnnxTensor {
  dims: readonly number[];
  data: ArrayLike<number>;
}

/** Packages that have the interface, the faster one first. */
const packageNames = ['onnxruntime-node', 'onnxruntime-web'];

type Require = (specifier: string) => unknown;

/**
 * ONNX Runtime as it is installed below a folder of the operator. A compiled executable finds no package by name, only files:
 * packages that the runtime's own files name are looked for beside it.
 *
 * @param folder - Holds `node_modules`, or is `node_modules`, or the package itself.
 * @throws Error where there is none, or it cannot be loaded on this platform.
 */
export function loadRuntime(folder: string): OnnxRuntime {
  const places = packageNames.flatMap((name) => [
    path.join(folder, 'node_modules', name),
    path.join(folder, name),
    ...(path.basename(folder) === name ? [folder] : []),
  ]);
  const home = places.find((place) => existsSync(path.join(place, 'package.json')));
  if (home === undefined) {
    throw new Error('it has neither onnxruntime-node nor onnxruntime-web');
  }
  const main = findMain(home);
  const runtime = createLoader(home)(main) as OnnxRuntime;
  // WebAssembly is a file beside the package's own; threads of its own would be more than the pool's.
  Object.assign(runtime.env?.wasm ?? {}, { numThreads: 1, wasmPaths: `${path.dirname(main)}${path.sep}` });
  return runtime;
}

function findMain(home: string): string {
  const { main = 'index.js' } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as { main?: string };
  return path.join(home, main);
}

/** Loads CommonJS files of a package as `require` does. */
function createLoader(home: string): (file: string) => unknown {
  const native = createRequire(path.join(home, 'package.json')) as Require;
  const loaded = new Map<string, { exports: unknown }>();

  function load(file: string): unknown {
    const known = loaded.get(file);
    if (known) {
      return known.exports;
    }
    const module = { exports: {} as unknown };
    loaded.set(file, module);
    const names = ['require', 'module', 'exports', '__filename', '__dirname'];
    // The operator's own files, which `require` would run just so.
    const run = new Function(...names, readFileSync(file, 'utf8'));
    const { dir } = path.parse(file);
    run.call(module.exports, (wanted: string) => find(wanted, dir), module, module.exports, file, dir);
    return module.exports;
  }

  function find(wanted: string, from: string): unknown {
    if (wanted.startsWith('.')) {
      const file = path.resolve(from, wanted);
      const script = [file, `${file}.js`, path.join(file, 'index.js')].find(
        (one) => one.endsWith('.js') && existsSync(one)
      );
      return script ? load(script) : native(file);
    }
    const sibling = [path.dirname(home), path.join(home, 'node_modules')]
      .map((folder) => path.join(folder, wanted))
      .find((place) => existsSync(path.join(place, 'package.json')));
    return native(sibling ? findMain(sibling) : wanted);
  }

  return load;
}
