import path from 'node:path';
import { startProgress } from '../../dev/demo/progress';
import { historyLength, day } from '../../dev/demo/time';
import { estimateCost, rankSuggestions, type RuleSpec } from '../../src/alerts';
import type { Command } from '../command';
import { askQueries } from '../foresight/askQueries';
import { createForesight, type Foresight } from '../foresight/createForesight';
import { describeShop, isNoisy } from '../shop/describeShop';
import { bars, judgeIncident, replayAll } from '../shop/judgeShop';
import { dashboardQueries, reportedQueries } from '../shop/shopQueries';
import { startShop, type ShopPast } from '../shop/startShop';

const cache = path.join(__dirname, '..', '..', '.cache', 'demo-rules');

export const demo: Command = {
  name: 'demo',
  summary: 'Proposes rules for the demo shop and holds them against its 28 days with known incidents.',
  files: '',
  options: {
    all: {
      summary: "Every query of the shop's dashboard for each service, instead of one for each signal; takes longer.",
    },
    prometheus: { value: 'PATH', summary: 'The program prometheus. Default: on PATH.' },
    promtool: { value: 'PATH', summary: 'The program promtool. Default: on PATH.' },
  },
  async run({ values, switches, print }) {
    const began = Date.now();
    const { prometheus = 'prometheus', promtool = 'promtool' } = values;
    const shop = await startShop({ folder: cache, prometheus, promtool });
    const foresight = createForesight({ url: shop.url, token: '', workers: 2 });
    try {
      return await judgeShop({ shop, foresight, all: switches.has('all'), print });
    } finally {
      await foresight.close();
      await shop.stop();
      print(`Took ${Math.round((Date.now() - began) / 1000)} s.`);
    }
  },
};

interface Demo {
  shop: ShopPast;
  foresight: Foresight;
  all: boolean;
  print: (line: string) => void;
}

async function judgeShop({ shop: { history }, foresight, all, print }: Demo): Promise<number> {
  const proposals = await proposeFor(all ? dashboardQueries() : reportedQueries(), {
    to: history.end,
    foresight,
    print,
  });
  const progress = startProgress('Replay of the rules', process.stderr);
  const rules = await replayAll(proposals, { history, foresight, onProgress: progress.update });
  progress.finish();
  const incidents = [];
  for (const incident of history.incidents) {
    incidents.push(await judgeIncident(incident, rules, { history, foresight }));
  }
  describeShop(rules, incidents).forEach(print);
  print(
    priceOf(
      proposals.map(({ rule }) => rule),
      history.end
    )
  );
  const failed = rules.some(isNoisy) || incidents.some(({ verdict }) => verdict === 'fail');
  print(failed ? 'A bar is missed.' : 'Every bar is met, or its miss explained.');
  return failed ? 1 : 0;
}

async function proposeFor(
  queries: ReturnType<typeof reportedQueries>,
  { to, foresight, print }: { to: number; foresight: Foresight; print: (line: string) => void }
) {
  const progress = startProgress(`Backtest of ${queries.length} queries`, process.stderr);
  const asked = await askQueries(queries, { days: historyLength / day, to, foresight, progress });
  progress.finish();
  const options = {
    folder: 'Shop',
    group: 'proposed',
    foresight: 'foresight',
    source: 'prometheus',
    within: bars.delay,
  };
  const { proposals, skipped } = rankSuggestions(asked, options);
  skipped.forEach(({ title, reason }) => print(`No rule for "${title}": ${reason}`));
  return proposals;
}

/** What the short delay costs: the same anomaly rules at the usual step of five minutes read fewer samples. */
function priceOf(rules: RuleSpec[], now: number): string {
  const anomaly = rules.filter(({ kind }) => kind === 'anomaly');
  const samples = (change: (rule: RuleSpec) => RuleSpec) =>
    anomaly.reduce((sum, rule) => sum + estimateCost(change(rule), 1, now).formats[0].samplesPerHour, 0);
  const usual = samples((rule) => ({ ...rule, interval: '5m', learning: { ...rule.learning, step: '5m' } }));
  return `Steps of ${anomaly[0]?.interval ?? '-'} read ${samples((rule) => rule)} samples an hour for each series of these rules, instead of ${usual} with steps of 5m.`;
}
