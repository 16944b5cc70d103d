import assert from 'node:assert/strict';
import pMap from 'p-map';
import { createLineFilter, createPatternMiner, formatFilter, passesFilter, type LineFilter } from '../../../src/engine';
import { openCaptures } from '../../../src/engine/patterns/filter/lineFilter';
import { hour, lastHour, nameRun, type LokiServer, type LokiTest } from './lokiServer';
import { oddLines } from './readingTests';

const ms = 1_000_000n;

/** The same numbers at every run. */
function createDraw(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const pieces = [
  'user',
  ' ',
  '  ',
  '=',
  '"',
  '\\',
  '`',
  '결제',
  '😀',
  '<_>',
  '<a>',
  '<',
  '>',
  '[',
  ']',
  'ann',
  '42',
  '\t',
  'aa',
  'a',
];

function drawLine(draw: (below: number) => number): string {
  return Array.from({ length: 1 + draw(9) }, () => pieces[draw(pieces.length)]).join('');
}

/** A filter out of parts of a line, which the line itself need not pass. */
function drawFilter(line: string, draw: (below: number) => number): LineFilter | undefined {
  const characters = [...line];
  const literals = Array.from({ length: 1 + draw(3) }, () => {
    const from = draw(characters.length);
    return characters.slice(from, from + 1 + draw(4)).join('');
  });
  return openCaptures({ literals, openStart: draw(2) === 1, openEnd: draw(2) === 1 });
}

async function pushLines({ push }: LokiServer, lines: readonly string[]): Promise<string> {
  const run = nameRun();
  const start = BigInt(Date.now() - 600_000) * ms;
  await push(
    { run },
    lines.map((text, i) => ({ ns: start + BigInt(i) * ms, text }))
  );
  return `{run="${run}"}`;
}

/** Lines that a filter lets pass, by Loki's own count. */
async function countByLoki({ source }: LokiServer, selector: string, filter: LineFilter): Promise<number> {
  const to = Math.ceil(Date.now() / hour) * hour;
  const query = { expr: `sum(count_over_time(${selector} |> ${formatFilter(filter)} [2h]))` };
  const { series } = await source.query({ query, from: to, to, step: hour, signal: new AbortController().signal });
  return series[0]?.values[0] ?? 0;
}

const services = ['cart', 'payment', '결제'];
const templates: Array<(draw: (below: number) => number) => string> = [
  (draw) => `user ${draw(100)} came from 10.0.${draw(9)}.${draw(250)}`,
  (draw) => `method=GET route="/cart/${draw(1000)}"  status=200 duration_ms=${draw(900)}`,
  (draw) => `{"level":"error","msg":"order ${draw(10_000)} of \\"${services[draw(3)]}\\" failed","took":${draw(90)}}`,
  (draw) => `결제 실패 ${draw(100)}건 (카드 ${draw(9999)})`,
  (draw) => `\tat shop.Cart.add(C:\\\\src\\\\Cart${draw(9)}.java:${draw(400)})`,
];

export const filterTests: LokiTest[] = [
  {
    name: 'its pattern filter lets the same lines pass as ours, for any filter',
    async run(loki) {
      const draw = createDraw(5);
      const lines = [...new Set([...oddLines, ...Array.from({ length: 300 }, () => drawLine(draw))])];
      const selector = await pushLines(loki, lines);
      const drawn = Array.from({ length: 80 }, () => drawFilter(lines[draw(lines.length)], draw));
      const filters = drawn.filter((filter) => filter !== undefined);
      const compare = async (filter: LineFilter) => {
        const written = formatFilter(filter);
        const found = await loki.source.logs.readLines(lastHour(`${selector} |> ${written}`));
        const expected = lines.filter((line) => passesFilter(line, filter));
        assert.deepEqual(found.lines.map(({ text }) => text).reverse(), expected, written);
        return expected.length;
      };
      const counts = await pMap(filters, compare, { concurrency: 8 });
      const passed = counts.reduce((sum, count) => sum + count, 0);
      assert.ok(passed > 100, `${passed} lines passed`);
    },
  },
  {
    name: 'its counts of lines by the filters of patterns equal the lines that pass ours',
    async run(loki) {
      const draw = createDraw(7);
      const lines = Array.from({ length: 2_000 }, () => templates[draw(templates.length)](draw));
      const selector = await pushLines(loki, lines);
      const miner = createPatternMiner();
      lines.forEach((line) => miner.add(line));
      let counted = 0;
      for (const { id, tokens } of miner.read().patterns) {
        const filter = createLineFilter(tokens, lines.filter((line) => miner.find(line)?.id === id).slice(0, 5));
        if (filter) {
          const expected = lines.filter((line) => passesFilter(line, filter)).length;
          assert.equal(await countByLoki(loki, selector, filter), expected, formatFilter(filter));
          counted += expected;
        }
      }
      assert.ok(counted >= 1_500, `${counted} of 2000 lines were counted`);
    },
  },
];
