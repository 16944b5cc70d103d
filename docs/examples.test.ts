import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { listProblems, readRuleFile } from '../cli/readRuleFile';
import { readSettings } from '../src/backend/settings';
import { migrateQuery, planQuery, readQuery, seriesQueryTypes, unknownFields } from '../src/queries';
import { listUnknownFields } from '../src/queries/readQuery';
import { queryTypes } from '../src/registry';
import { toMapping, toMappings, type Mapping } from '../provisioning/files';
import { listBlocks, pages } from '../test/support/docs/readDocs';

const examples = pages.flatMap(({ file, text }) =>
  listBlocks(text, 'yaml').map((block, i): [string, string, Mapping] => [
    `${file}, ${i + 1}`,
    block,
    toMapping(parse(block)),
  ])
);
const having = (field: string) => examples.filter(([, , example]) => field in example);
const now = Date.UTC(2026, 10, 23);

test.each(pages)('the fences of $file are in languages that tests read, or plain text', ({ text }) => {
  const languages = [...text.matchAll(/^ *```(\w+)$/gm)].map(([, language]) => language);
  expect(languages.filter((language) => !['sh', 'yaml', 'text', 'ini'].includes(language))).toEqual([]);
});

test.each(having('datasources'))('the data sources of %s are read without a problem', (_, __, { datasources }) => {
  toMappings(datasources).forEach(({ uid, name, jsonData, secureJsonData = {} }) => {
    const settings = withoutFiles(toMapping(jsonData));
    const secrets = toMapping(secureJsonData) as Record<string, string>;
    const instance = {
      uid: String(uid),
      name: String(name),
      jsonData: settings,
      secureJsonData: secrets,
      lastUpdatedMs: 1,
    };
    expect(readSettings({ instance: instance as never, orgId: 1, grafanaConfig: {} }).problems).toEqual([]);
  });
});

test.each(having('rules'))('the rules of %s are right', (_, block) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rules-'));
  try {
    writeFileSync(path.join(folder, 'rules.yaml'), block);
    expect(listProblems(readRuleFile('rules.yaml', folder))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const isOfSeries = ([, , { queryType = 'forecast' }]: (typeof examples)[number]) =>
  Object.hasOwn(seriesQueryTypes, String(queryType));

test.each(having('source').filter(isOfSeries))('the query of %s can be read and planned', (_, __, query) => {
  expect(unknownFields(query)).toEqual([]);
  const request = { refId: 'A', from: now - 86_400_000, to: now, intervalMs: 60_000, now, forAlert: true };
  expect(() => planQuery(migrateQuery(query), request)).not.toThrow();
});

test.each(having('queryType').filter((one) => !isOfSeries(one)))('the query of %s can be read', (_, __, query) => {
  expect(listUnknownFields(queryTypes, query)).toEqual([]);
  expect(() => readQuery(queryTypes, query)).not.toThrow();
});

/** Grafana fills in what stands in files. */
function withoutFiles(settings: Mapping): Mapping {
  return JSON.parse(JSON.stringify(settings, (_, value) => (/^\$__file\{/.test(String(value)) ? undefined : value)));
}
