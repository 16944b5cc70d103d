import { findIdentity, formatIdentity, indexIdentities, isCompatible, isCompletion } from './identity';

const prod = { namespace: 'prod', name: 'api' };
const staging = { namespace: 'staging', name: 'api' };
const find = (identity: object, known: Array<typeof prod | { name: string }>) =>
  findIdentity({ name: 'api', ...identity }, indexIdentities(known));

describe('identity', () => {
  it('is the parts that are known, joined by a slash', () => {
    expect(
      [{ cluster: 'eu', ...prod }, prod, { name: 'api' }, { cluster: 'eu', name: 'api' }].map(formatIdentity)
    ).toEqual(['eu/prod/api', 'prod/api', 'api', 'eu/api']);
  });

  it('agrees with what differs in nothing that both tell', () => {
    expect([isCompatible(prod, { name: 'api' }), isCompatible(prod, staging)]).toEqual([true, false]);
    expect(isCompatible({ cluster: 'eu', name: 'api' }, prod)).toBe(true);
  });

  it('completes what tells less, never itself nor what tells something else', () => {
    expect([
      isCompletion(prod, { name: 'api' }),
      isCompletion(prod, prod),
      isCompletion({ name: 'api' }, prod),
    ]).toEqual([true, false, false]);
    expect(isCompletion({ cluster: 'eu', name: 'api' }, prod)).toBe(false);
  });
});

describe('findIdentity', () => {
  it('finds the same, else the only one that tells more, else the only one that tells less', () => {
    expect(find(prod, [prod, staging])).toBe('prod/api');
    expect(find({}, [prod])).toBe('prod/api');
    expect(find(prod, [{ name: 'api' }])).toBe('api');
  });

  it('finds none of several, and none of another name or namespace', () => {
    expect(find({}, [prod, staging])).toBeUndefined();
    expect(find(prod, [staging])).toBeUndefined();
    expect(find({ name: 'web' }, [prod])).toBeUndefined();
  });
});
