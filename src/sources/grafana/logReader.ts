import type { LogReader } from '../../queries';
import type { Connection } from '../http/connection';
import { createStringCutter } from '../logs/cutStrings';
import { createNewestLines } from '../logs/newestLines';
import { readPages, type LinePage, type PageRequest } from '../logs/readPages';
import { readVolumes } from '../logs/readVolumes';
import { refuseRangeMacros } from '../rangeQuery/macros';
import { readLogFrame } from './logFrames';
import { listLogFields } from './logModels';
import { addressModel, listLanguages } from './models';
import { nameUnknown, requestFrames } from './requestFrames';

/** What `$__interval` in a query of lines stands for, ms: a step has no meaning there. */
const nominalStep = 60_000;

/** Grafana says times in ms; of other sources than those known here, some take whole seconds. */
const knownGranularityMs = 1;
const defaultGranularityMs = 1_000;

/** Reads lines of a data source of Grafana, with the model of its own query editor. */
export function createLogReader(uid: string, connection: Connection): LogReader {
  const lineLanguage = (query: Record<string, unknown>) => listLanguages(query).find(({ lines }) => lines);
  return {
    hasPatternFilter: (query) => lineLanguage(query)?.lines?.hasPatternFilter ?? false,
    async readLines(request) {
      const { query } = request;
      refuseRangeMacros(JSON.stringify(query), connection.name);
      const language = lineLanguage(query);
      const reader = {
        maxRangeMs: language?.maxRangeMs,
        granularityMs: language ? knownGranularityMs : defaultGranularityMs,
        maxCharacters: connection.limits.maxResponseBytes,
        readPage: (page: PageRequest) => readPage(connection, writeQuery(uid, query, page), page),
      };
      return nameUnknown(uid, connection, readPages(reader, request));
    },
    async readVolume({ query, ...range }) {
      const { maxRangeMs = Infinity, lines } = lineLanguage(query) ?? {};
      const selector = lines?.readSelector(String(query.expr));
      if (!lines || selector === undefined) {
        return undefined;
      }
      const path = `api/datasources/uid/${encodeURIComponent(uid)}/resources/${lines.statsResource}`;
      return nameUnknown(uid, connection, readVolumes(connection, { path, selector, maxRangeMs }, range));
    },
  };
}

/** The body of POST /api/ds/query: times are texts of ms. */
function writeQuery(uid: string, query: Record<string, unknown>, { from, to, limit }: PageRequest): string {
  const model = { ...addressModel(uid, query), ...listLogFields(query, limit) };
  const queries = [{ ...model, intervalMs: nominalStep, maxDataPoints: limit }];
  return JSON.stringify({ from: String(Math.floor(from)), to: String(to.time), queries });
}

async function readPage(connection: Connection, body: string, { limit, signal }: PageRequest): Promise<LinePage> {
  const newest = createNewestLines(limit);
  let bytesScanned: number | undefined;
  const request = { body, signal, pass: createStringCutter() };
  const said = await requestFrames(connection, request, (given) => {
    const { annotations, lines, bytes } = readLogFrame(connection, given);
    lines.forEach(newest.add);
    // Every frame repeats what is said of all.
    bytesScanned = bytes === undefined ? bytesScanned : Math.max(bytesScanned ?? 0, bytes);
    return annotations;
  });
  return { lines: newest.take(), count: newest.count(), bytesScanned, ...said };
}
