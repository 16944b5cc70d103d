import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { table } from '../forecast/report';
import { listSets } from '../generalise/sets/listSets';
import { readSet } from '../generalise/sets/readSet';
import { summariseKinds, summariseSets, type Comparison } from './comparison';
import { compareCycles } from './cycles';
import { compareHolidays } from './holidays';
import { comparePeers } from './peers';

const usage = `npm run bench:additions -- --data DIR [--sets a,b] [--only holidays,cycles,peers] [--region set=KR ...] [--csv results.csv]
What helps some series and is taken only there: error with it over error without, per set, the worst set beside the mean.
--region: whose public holidays a set's series may know; sets without one have none.`;

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    sets: { type: 'string' },
    only: { type: 'string', default: 'holidays,cycles,peers' },
    region: { type: 'string', multiple: true, default: [] },
    csv: { type: 'string' },
  },
});
if (!values.data) {
  console.error(usage);
  process.exit(2);
}
const only = values.only.split(',');
const regions = new Map(values.region.map((text): [string, string] => [text.split('=')[0], text.split('=')[1] ?? '']));
const all: Comparison[] = [];
for (const found of listSets(values.data, values.sets?.split(',')).sets.filter(({ holds }) => holds !== 'causes')) {
  process.stderr.write(`${found.name}\n`);
  const set = readSet(found);
  const region = regions.get(found.name);
  all.push(...(only.includes('holidays') && region ? await compareHolidays(set, region) : []));
  all.push(...(only.includes('cycles') ? compareCycles(set) : []));
  all.push(...(only.includes('peers') ? comparePeers(set) : []));
}
if (all.length === 0) {
  console.error('No set has series that are long enough, or enough of them.');
  process.exit(1);
}
const rows = summariseSets(all);
console.log(`${table(rows)}\n\n${table(summariseKinds(rows))}`);
if (values.csv) {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => columns.map((column) => row[column] ?? '').join(','));
  writeFileSync(values.csv, `${[columns.join(','), ...lines].join('\n')}\n`);
}
