import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { errorMessage } from '../../src/engine';
import type { Group, Tally } from './attack';
import { groups } from './groups';
import type { Stage } from './stage/stage';

const { values } = parseArgs({
  options: {
    backend: { type: 'string' },
    only: { type: 'string' },
    inputs: { type: 'string', default: '50000' },
    seed: { type: 'string', default: '1' },
    soak: { type: 'string', default: '0' },
    json: { type: 'boolean', default: false },
  },
});
if (!values.backend) {
  console.error('Start with: npm run adversarial');
  process.exit(2);
}
const stage: Stage = {
  executable: values.backend,
  inputs: Number(values.inputs),
  seed: Number(values.seed),
  soakMinutes: Number(values.soak),
};
const wanted = values.only?.split(',');
const chosen = groups.filter(({ name }) => wanted?.includes(name) ?? true);
if (chosen.length === 0) {
  console.error(`There is no group ${values.only}. Groups: ${groups.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

interface Result {
  group: string;
  attempts: number;
  through: Array<{ attempt: string; outcome: string }>;
  figures: string[];
  seconds: number;
}

async function runGroup(group: Group): Promise<Result> {
  const result: Result = { group: group.name, attempts: 0, through: [], figures: [], seconds: 0 };
  const tally: Tally = {
    held: (count = 1) => (result.attempts += count),
    through: (attempt, outcome) => {
      result.attempts++;
      result.through.push({ attempt, outcome });
    },
    figure: (text) => result.figures.push(text),
  };
  const began = performance.now();
  try {
    await group.run(stage, tally);
  } catch (error) {
    tally.through('the group itself', errorMessage(error));
  }
  return { ...result, seconds: Math.round((performance.now() - began) / 100) / 10 };
}

function printResult({ group, attempts, through, figures, seconds }: Result): void {
  const state = through.length === 0 ? 'ok   ' : 'FAIL ';
  console.log(`${state} ${group}: attempts ${attempts}, through ${through.length} (${seconds} s)`);
  figures.forEach((text) => console.log(`        ${text}`));
  const shown = 40;
  through.slice(0, shown).forEach(({ attempt, outcome }) => console.log(`        ${outcome} <- ${attempt}`));
  if (through.length > shown) {
    console.log(`        and ${through.length - shown} more`);
  }
}

const results: Result[] = [];
for (const group of chosen) {
  const result = await runGroup(group);
  results.push(result);
  if (!values.json) {
    printResult(result);
  }
}
if (values.json) {
  console.log(JSON.stringify({ machine: { cores: cpus().length, model: cpus()[0]?.model }, stage, results }, null, 2));
}
const failed = results.filter(({ through }) => through.length > 0).length;
(values.json ? console.error : console.log)(`${results.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
