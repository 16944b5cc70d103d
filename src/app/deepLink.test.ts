import pluginJson from '../plugin.json';
import { deepLink, findLinkedQuery, parseLinkedQuery } from './deepLink';
import { findPage, pages } from './pages';

const prometheus = {
  refId: 'A',
  datasource: { type: 'prometheus', uid: 'prom' },
  expr: 'up',
  legendFormat: '{{job}}',
  range: true,
};

describe('findLinkedQuery', () => {
  it('takes the first query that Foresight can read, without what belongs to its panel', () => {
    const hidden = { ...prometheus, hide: true, expr: 'hidden' };
    const other = { refId: 'C', datasource: { type: 'mysql', uid: 'db' }, rawSql: 'SELECT 1' };
    expect(findLinkedQuery({ targets: [hidden, other, prometheus] })).toEqual({
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
    expect(findLinkedQuery({ targets: [own] })).toEqual({ source: 'prom', query: { expr: 'up' } });
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
    expect(findLinkedQuery(context)).toBeUndefined();
  });
});

describe('parseLinkedQuery', () => {
  const query = { source: 'prom', query: { expr: 'up{a="&"}' } };

  it('reads what a link was made of, and nothing else', () => {
    expect(parseLinkedQuery(deepLink(query))).toEqual(query);
    ['', '{', 'null', '{"source":1}', undefined, 5].forEach((linked) =>
      expect(parseLinkedQuery({ linked })).toBeUndefined()
    );
  });

  it('reads which signal of which service a query is, and passes over what is none', () => {
    const about = { service: 'payment', kind: 'errors', harm: 'up' } as const;
    expect(parseLinkedQuery(deepLink({ ...query, about }))).toEqual({ ...query, about });
    [null, 'payment', { ...about, harm: 'left' }, { ...about, service: 1 }].forEach((wrong) =>
      expect(parseLinkedQuery({ linked: JSON.stringify({ ...query, about: wrong }) })).toEqual(query)
    );
  });

  it('reads what a rule over the query is called, as long as a title may be', () => {
    expect(parseLinkedQuery(deepLink({ ...query, name: 'Payments' }))).toEqual({ ...query, name: 'Payments' });
    expect(parseLinkedQuery(deepLink({ ...query, name: 'x'.repeat(500) }))?.name).toHaveLength(190);
    expect(parseLinkedQuery({ linked: JSON.stringify({ ...query, name: 5 }) })).toEqual(query);
  });

  it('reads an example of the lines that a query counts, cut to what an alert tells', () => {
    expect(parseLinkedQuery(deepLink({ ...query, example: 'it broke' }))).toEqual({ ...query, example: 'it broke' });
    expect(parseLinkedQuery(deepLink({ ...query, example: 'x'.repeat(900) }))?.example).toHaveLength(500);
    expect(parseLinkedQuery({ linked: JSON.stringify({ ...query, example: ['x'] }) })).toEqual(query);
  });

  it('reads links of the parameter `carried`, which older links have', () => {
    expect(parseLinkedQuery({ carried: JSON.stringify(query) })).toEqual(query);
  });
});

it('each page has an entry of its own, so that Grafana lets viewers see it', () => {
  const paths = pluginJson.includes.flatMap((one) => ('path' in one && one.path?.startsWith('/a/') ? [one.path] : []));
  expect(paths.map(findPage)).toEqual(Object.keys(pages));
  expect(findPage('/a/foresight-predict-app/elsewhere')).toBe('overview');
});
