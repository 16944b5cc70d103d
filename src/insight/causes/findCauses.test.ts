import { render } from '../../texts';
import { hour, now, shopDeps, type ShopOptions } from '../../../test/support/insight/smallShop';
import { findCauses } from './findCauses';

const incident = { from: now - hour, to: now };
const openShop = async (options: ShopOptions = {}) => ({ ...(await shopDeps(options)), now });

describe('findCauses', () => {
  it('ranks the callee before the caller that suffers from it', async () => {
    const { services, notices } = await findCauses(
      incident,
      await openShop({ failing: { web: now - hour, db: now - hour } })
    );
    expect(services.slice(0, 2)).toMatchObject([
      { service: 'db', evidence: [{ signal: 'errors' }, {}] },
      { service: 'web', evidence: [{ signal: 'errors' }, {}, {}] },
    ]);
    expect(notices).toEqual([]);
  });

  it('counts nodes among the suspects', async () => {
    const { services } = await findCauses(incident, await openShop());
    expect(services.map(({ service }) => service).sort()).toEqual(['db', 'node-1', 'web']);
  });

  it('looks at what the service calls and runs on alone, and says so where nobody knows what that is', async () => {
    const shop = await openShop({ failing: { web: now - hour } });
    const ofDb = await findCauses({ ...incident, service: 'db' }, shop);
    expect(ofDb.services.map(({ service }) => service).sort()).toEqual(['db', 'node-1']);
    const discovery = { ...shop.discovery, dependencies: [] };
    const { services, notices } = await findCauses({ ...incident, service: 'db' }, { ...shop, discovery });
    expect(services[0].service).toBe('web');
    expect(notices.map(({ code }) => code)).toEqual(['causes.no-dependencies']);
  });

  it('tells what could not be read, and fails only where nothing can be', async () => {
    const { notices } = await findCauses(incident, await openShop({ broken: 'histogram_quantile' }));
    expect(notices.map((notice) => render(notice, { language: 'en-US' }))).toEqual([
      expect.stringMatching(/^Failed to read Duration .*: Prometheus did not answer/),
    ]);
    await expect(findCauses(incident, await openShop({ broken: '' }))).rejects.toThrow('did not answer');
  });
});
