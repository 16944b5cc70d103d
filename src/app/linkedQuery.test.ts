import pluginJson from '../plugin.json';
import { parseLinkedQuery } from './parseLinkedQuery';
import { linkedQuery } from './linkedQuery';
import { findPage, pages } from './pages';

const prometheus = {
  refId: 'A',
  datasource: { type: 'prometheus', uid: 'prom' },
  expr: 'up',
  legendFormat: '{{job}}',
  range: true,
};

describe('linkedQuery', () => {
  it('takes the first query that Foresight can read, without what belongs to its panel', () => {
    const hidden = { ...prometheus, hide: true, expr: 'hidden' };
    const other = { refId: 'C', datasource: { type: 'mysql', uid: 'db' }, rawSql: 'SELECT 1' };
    expect(linkedQuery({ targets: [hidden, other, prometheus] })).toEqual({
      source: 'prom',
      query: { refId: 'A', expr: 'up', range: true },
    });
  });

  it('takes what a Foresight query asks', () => {
    const own = {
      refId: 'A',
      datasource: { type: 'foresight-predict-datasource', uid: 'f' },
      source: { uid: 'prom' },
      query: { expr: 'up' },
    };
    expect(linkedQuery({ targets: [own] })).toEqual({ source: 'prom', query: { expr: 'up' } });
  });

  it.each([
    ['no context', undefined],
    ['no targets', {}],
    ['an empty expression', { targets: [{ ...prometheus, expr: '' }] }],
    [
      'a data source that is a variable',
      { targets: [{ ...prometheus, datasource: { type: 'prometheus', uid: '${ds}' } }] },
    ],
    ['a query without a data source', { targets: [{ refId: 'A', expr: 'up' } as never] }],
  ])('hides the link for %s', (_, context) => {
    expect(linkedQuery(context)).toBeUndefined();
  });
});

describe('parseLinkedQuery', () => {
  it('reads what a link carries, and nothing else', () => {
    const carried = { source: 'prom', query: { expr: 'up{a="&"}' } };
    expect(parseLinkedQuery(JSON.stringify(carried))).toEqual(carried);
    ['', '{', 'null', '{"source":1}', undefined, 5].forEach((text) => expect(parseLinkedQuery(text)).toBeUndefined());
  });
});

it('each page has an entry of its own, so that Grafana lets viewers see it', () => {
  const paths = pluginJson.includes.flatMap((one) => ('path' in one && one.path?.startsWith('/a/') ? [one.path] : []));
  expect(paths.map(findPage)).toEqual(Object.keys(pages));
  expect(findPage('/a/foresight-predict-app/elsewhere')).toBe('overview');
});
