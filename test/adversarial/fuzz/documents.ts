import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { listDashboards, readRules, resolveDashboard } from '../../../src/alerts';
import { errorMessage } from '../../../src/engine';
import type { Tally } from '../attack';
import { createRandom, type Random } from '../stage/random';
import type { Stage } from '../stage/stage';
import { shorten } from './inputs';
import { mutate, toHostileText } from './mutate';

/** Documents for each hundred of the other inputs. */
const share = 4;
const maxReadMs = 2000;

const root = path.join(import.meta.dirname, '..', '..', '..');
const read = (folder: string, ending: string) =>
  readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(path.join(root, folder, name), 'utf8'));

/** Dashboards and rule files with hostile changes, which pages and command line read: each is read, or refused in words. */
export async function readDocuments({ inputs, seed }: Stage, tally: Tally): Promise<void> {
  const dashboards = read('provisioning/dashboards', '.json').map((text): unknown => JSON.parse(text));
  const rules = read('test/data/rules', '.yaml');
  const count = Math.ceil((inputs * share) / 100);
  let slowest = 0;
  for (let index = 0; index < count; index++) {
    const random = createRandom(seed, -1 - index);
    const text = random.chance(0.5)
      ? toHostileText(random, mutate(random, random.pick(dashboards)))
      : changeText(random, random.pick(rules));
    const began = performance.now();
    const outcome = await readBoth(text);
    const ms = performance.now() - began;
    slowest = Math.max(slowest, ms);
    const wrong = outcome ?? (ms > maxReadMs ? `read in ${Math.round(ms)} ms` : undefined);
    if (wrong === undefined) {
      tally.held();
    } else {
      tally.through(`seed ${seed}, document ${index}: ${shorten(text)}`, wrong);
    }
  }
  tally.figure(`${count} dashboards and rule files, the slowest read in ${Math.round(slowest)} ms`);
}

/** One to four places of a text, each cut out, doubled, or with another of its lines in its place. */
function changeText(random: Random, text: string): string {
  const lines = text.split('\n');
  for (let i = 1 + random.below(4); i > 0; i--) {
    const at = random.below(lines.length);
    const line = lines[at] ?? '';
    const other = lines[random.below(lines.length)] ?? '';
    lines[at] = random.pick([
      '',
      `${line}\n${line}`,
      other,
      line.slice(random.below(line.length + 1)),
      `${line} &a *a`,
    ]);
  }
  return lines.join('\n');
}

/** A failure of the language, and not of the document; undefined where there was none. */
async function readBoth(text: string): Promise<string | undefined> {
  try {
    readRules(text);
    const { dashboards } = listDashboards([parseJson(text)]);
    for (const { value } of dashboards) {
      await resolveDashboard(value);
    }
    return undefined;
  } catch (error) {
    const isFault = error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError;
    return isFault ? `${error.name}: ${errorMessage(error)}` : undefined;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
