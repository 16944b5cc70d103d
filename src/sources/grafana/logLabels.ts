import { isMapping } from '../../schema';
import type { ArrivedLine, LineStream } from '../logs/newestLines';
import { isLevelLabel, isLevelText } from '../logs/readLevel';
import type { FieldJson } from './frameJson';

/** Fields of documents that say nothing of where a line is from. */
const otherNames = ['id', '_id', '_type', '_source', 'tsNs'];
/** Labels of one line, and characters of one: documents have any number of fields. */
const maxLabels = 40;
const maxLabelLength = 500;

type Labels = Record<string, string>;

/** Reads what is said of the line of each row: the labels of its stream, and its level. Equal labels are one stream. */
export function createLabelReader(fields: FieldJson[], body: FieldJson) {
  const named = (name: string) => fields.find((field) => field.name === name);
  const [labels, types] = [named('labels'), named('labelTypes')];
  const level = named('severity') ?? named('level');
  const texts = labels ? [] : listTexts(fields, body);
  const streams = new Map<string, LineStream>();

  const readOwn = (row: number): Labels =>
    labels
      ? pickLabels(toMapping(labels.values[row]), toMapping(types?.values[row]))
      : Object.fromEntries(texts.map(({ name = '', values }) => [name, values[row]]).filter(isLabel));
  return (row: number): Pick<ArrivedLine, 'stream' | 'level'> => {
    const own = { ...body.labels, ...readOwn(row) };
    const key = JSON.stringify(own);
    const stream = streams.get(key) ?? { labels: own };
    streams.set(key, stream);
    const said = level?.values[row];
    return { stream, level: isLevelText(said) ? { level: said } : undefined };
  };
}

function listTexts(fields: FieldJson[], body: FieldJson): FieldJson[] {
  const isOther = ({ name = '' }: FieldJson) => name === '' || otherNames.includes(name);
  return fields.filter((field) => field.type === 'string' && field !== body && !isOther(field)).slice(0, maxLabels);
}

function isLabel(entry: unknown[]): entry is [string, string] {
  const [, value] = entry;
  return typeof value === 'string' && value !== '' && value.length <= maxLabelLength;
}

/** The labels of the stream: Loki's metadata of single lines, which types tell apart, would make a stream of each line. */
function pickLabels(labels: Record<string, unknown>, types: Record<string, unknown>): Labels {
  const isOfStream = (name: string) => types[name] === undefined || types[name] === 'I' || isLevelLabel(name);
  const entries = Object.entries(labels).filter((entry) => isLabel(entry) && isOfStream(entry[0]));
  return Object.fromEntries(entries.slice(0, maxLabels)) as Labels;
}

/** Plain data by names; they may be written as text. */
function toMapping(value: unknown): Record<string, unknown> {
  const read = typeof value === 'string' ? parseJson(value) : value;
  return isMapping(read) ? read : {};
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
