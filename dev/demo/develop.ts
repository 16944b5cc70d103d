import path from 'node:path';
import { parseArgs } from 'node:util';
import { startHost } from '../host/server/startHost';
import { runUntilStopped, type Lifetime } from './lifetime';
import { describeDemo, startShop } from './session';

// The shop and the pages over it, for working on them: the backend runs from its sources and says what it logs.
const { values: args } = parseArgs({
  options: {
    prometheus: { type: 'string', default: 'prometheus' },
    promtool: { type: 'string', default: 'promtool' },
    loki: { type: 'string' },
    backend: { type: 'string', default: '' },
  },
});

const root = path.join(__dirname, '..', '..');
const print = (text: string) => process.stdout.write(`${text}\n`);

/** Runs until it is stopped; the process's exit code. */
async function main({ signal, onStop }: Lifetime): Promise<number> {
  const { backend, ...programs } = args;
  const folder = path.join(root, '.cache', 'demo');
  const shop = await startShop(
    { ...programs, lokiUrl: process.env.LOKI_URL, folder, output: process.stdout, signal },
    onStop
  );
  const host = await startHost({
    root,
    backend,
    backendEnvironment: { PATH: process.env.PATH, INSPECT: process.env.INSPECT },
    environment: { PROMETHEUS_URL: shop.prometheusUrl, LOKI_URL: shop.logs.url },
    port: 3000,
    demo: describeDemo(shop.exporterUrl),
    onEvent: print,
    onLog: (line) => print(`backend: ${line}`),
  });
  onStop(host.stop);
  print(`Open ${host.url} . Save a file: pages are there after a reload, the backend by itself within seconds.`);
  print(shop.logs.description);
  print('Debugger of the backend: the address that it prints above. Stop with Ctrl-C.');
  await new Promise((resolve) => signal.addEventListener('abort', resolve));
  return 0;
}

runUntilStopped(main);
