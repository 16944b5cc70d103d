import { errorMessage } from '../../src/engine';
import { extractQueries, type DashboardQueries, type FoundQuery, type GivenValues } from '../../src/alerts';
import { CommandError, type CommandCall } from '../command';
import { readYaml } from '../readYaml';

/** The queries that a command names, of dashboards or of a list. @throws CommandError */
export function readQueries(call: CommandCall): DashboardQueries {
  const { dashboard, queries } = call.values;
  if ((dashboard === undefined) === (queries === undefined)) {
    throw new CommandError('Give either --dashboard or --queries, such as --dashboard shop.json.');
  }
  if (queries !== undefined) {
    return { queries: readList(queries, call.folder), skipped: [] };
  }
  const given = parseVariables(call.values.variables ?? '');
  const read = [dashboard ?? '', ...call.files].map((file) => readDashboard(file, call.folder, given));
  return { queries: read.flatMap((one) => one.queries), skipped: read.flatMap((one) => one.skipped) };
}

function readDashboard(file: string, folder: string, given: GivenValues): DashboardQueries {
  const value = readYaml(file, folder);
  try {
    return extractQueries(value, given);
  } catch (error) {
    throw new CommandError(`${file}: ${errorMessage(error)}`);
  }
}

/** "service=cart,orders job=shop": values by the names of variables. */
function parseVariables(text: string): GivenValues {
  const pairs = text.split(/\s+/).filter(Boolean);
  return Object.fromEntries(
    pairs.map((pair) => {
      const [, name, values] = /^(\w+)=(.+)$/.exec(pair) ?? [];
      if (name === undefined) {
        throw new CommandError(`--variables holds "${pair}". Write name=value, several values with commas.`);
      }
      return [name, values.split(',').filter(Boolean)];
    })
  );
}

function readList(file: string, folder: string): FoundQuery[] {
  const list = readYaml(file, folder);
  if (!Array.isArray(list) || list.length === 0) {
    throw new CommandError(`${file} is no list of queries. Write entries such as "- { title: ..., expr: ... }".`);
  }
  return list.map((entry, i) => {
    const { title, expr, unit, limits } = Object(entry);
    if (typeof expr !== 'string' || expr.trim() === '') {
      throw new CommandError(`${file}: query ${i + 1} has no expr. Give an expression of PromQL.`);
    }
    return {
      title: typeof title === 'string' && title !== '' ? title : expr.slice(0, 80),
      source: { uid: '' },
      query: { refId: 'A', expr, range: true },
      unit: typeof unit === 'string' ? unit : undefined,
      limits: Array.isArray(limits) ? limits.filter((limit) => Number.isFinite(limit)) : [],
    };
  });
}
