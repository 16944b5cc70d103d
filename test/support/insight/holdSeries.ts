import type { QueryLabels } from '../../../src/insight/discovery/inquiry';

type Labels = Record<string, string>;
type ListLabels = (query: Parameters<QueryLabels>[0]) => Promise<Labels[]>;
type Series = Record<string, Labels[]>;

/** Answers discovery as a Prometheus does that holds these series by metric, with values where a label `__value__` gives one, and a Loki with these streams, or that fails. */
export function holdSeries(metrics: Series, streams: Labels[] | Error = []): QueryLabels {
  const list: ListLabels = async ({ language, expr }) => {
    if (language === 'logql') {
      return readStreams(expr, streams);
    }
    const relays = /^count by \((.*?)\) \(count by \((.*?)\) \((.*)\) > 1\)$/.exec(expr);
    if (relays) {
      const [, outer, inner, named] = relays;
      return listSeveral(inner.split(', '), await list({ language, expr: named }), outer.split(', '));
    }
    const [, by, metric, matchers = '', bound] =
      /^count by \(([^)]*)\) \(last_over_time\((\w*)(?:\{(.*)\})?\[1h\]\)(?: > 0 < (\d+))?\)$/.exec(expr) ?? [];
    if (by === undefined) {
      throw new Error(`This Prometheus cannot evaluate ${expr}`);
    }
    const named = Object.entries(metrics).flatMap(([__name__, all]) =>
      all.map((labels): Labels => ({ ...labels, __name__ }))
    );
    const held = named.filter(
      (labels) => (metric === '' || labels.__name__ === metric) && readMatchers(matchers).every((fits) => fits(labels))
    );
    return groupBy(
      by.split(', '),
      bound === undefined
        ? held
        : held.filter(({ __value__ = 1 }) => Number(__value__) > 0 && Number(__value__) < Number(bound))
    );
  };
  return async (query) => ({ labels: await list(query) });
}

function readStreams(expr: string, streams: Labels[] | Error): Labels[] {
  if (streams instanceof Error) {
    throw streams;
  }
  const [, by = '', matchers = ''] = /^sum by \(([^)]*)\) \(count_over_time\(\{(.*)\}\[1h\]\)\)$/.exec(expr) ?? [];
  return groupBy(
    by.split(', '),
    streams.filter((labels) => readMatchers(matchers).every((fits) => fits(labels)))
  );
}

/** The groups that more than one of these label sets is in, by the outer labels. */
function listSeveral(by: string[], sets: Labels[], outer: string[]): Labels[] {
  const several = groupBy(by, sets).filter(
    (group) => sets.filter((one) => by.every((name) => one[name] === group[name])).length > 1
  );
  return groupBy(outer, several);
}

function groupBy(by: string[], all: Labels[]): Labels[] {
  const groups = all.map((labels) =>
    Object.fromEntries(by.flatMap((name) => (labels[name] ? [[name, labels[name]]] : [])))
  );
  return [...new Map(groups.map((one) => [JSON.stringify(one), one])).values()];
}

function readMatchers(text: string): Array<(labels: Labels) => boolean> {
  return [...text.matchAll(/(\w+)(=~|!~|!=|=)"((?:[^"\\]|\\.)*)"/g)].map(([, name, operator, quoted]) => {
    const value = quoted.replace(/\\(.)/g, (_, character: string) => (character === 'n' ? '\n' : character));
    const isEqual = (given: string) => (operator.endsWith('~') ? toRegExp(value).test(given) : given === value);
    return (labels) => isEqual(labels[name] ?? '') === !operator.startsWith('!');
  });
}

/** As RE2 reads it: anchored, and with `(?i)` for any case. */
function toRegExp(value: string): RegExp {
  const isAnyCase = value.startsWith('(?i)');
  return new RegExp(`^(?:${isAnyCase ? value.slice(4) : value})$`, isAnyCase ? 'is' : 's');
}
