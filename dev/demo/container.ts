import { mkdirSync } from 'node:fs';
import { prepareHistory } from './history';
import { createExporter, listen, pushLogs } from './live';
import { startProgress } from '../../cli/progress';

/** The shop as a container: writes its history where Prometheus will find it, then serves metrics and sends logs. */
async function main(): Promise<void> {
  const { SHOP_FOLDER = '.cache/demo', PROMTOOL = 'promtool', SHOP_PORT = '9464', LOKI_URL } = process.env;
  mkdirSync(SHOP_FOLDER, { recursive: true });
  const progress = startProgress('History of the shop', process.stdout);
  const history = await prepareHistory({
    folder: SHOP_FOLDER,
    promtool: PROMTOOL,
    now: Date.now,
    onProgress: progress.update,
  });
  progress.finish(history.continuedFrom === 'none' ? '28 days created' : 'continued to now');

  const port = await listen(createExporter({ ...history, now: Date.now }), Number(SHOP_PORT), '0.0.0.0');
  console.error(`Metrics of the shop are served at port ${port}.`);
  if (LOKI_URL) {
    const { snapshotAt } = history.shop;
    await pushLogs({ url: LOKI_URL, snapshotAt, now: Date.now, onError: console.error });
    console.error(`The shop's log lines are sent to ${LOKI_URL}.`);
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => process.exit(0));
}
main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
