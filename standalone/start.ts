import path from 'node:path';
import { parseArgs } from 'node:util';
import { startHost } from './server/startHost';

// The host alone, over a Prometheus that runs already.
const { values: args } = parseArgs({
  options: {
    backend: { type: 'string' },
    prometheus: { type: 'string', default: 'http://127.0.0.1:9090' },
    loki: { type: 'string', default: '' },
    port: { type: 'string', default: '0' },
    root: { type: 'string', default: path.join(__dirname, '..') },
  },
});

async function main(): Promise<void> {
  if (args.backend === undefined) {
    throw new Error('Name the backend executable: --backend=<path>.');
  }
  const print = (text: string) => process.stdout.write(`${text}\n`);
  const host = await startHost({
    root: args.root,
    backend: args.backend,
    environment: { PROMETHEUS_URL: args.prometheus, LOKI_URL: args.loki },
    port: Number(args.port),
    onEvent: print,
  });
  print(host.url);
  const stop = () => host.stop().then(() => process.exit(0));
  process.on('SIGINT', stop).on('SIGTERM', stop);
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
