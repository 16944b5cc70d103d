import { hour, minute } from '../../src/engine';
import { findCauses } from '../../src/insight/causes/findCauses';
import { assessServices } from '../../src/insight/fleet/assessServices';
import { createContext, now, shopDeps } from '../support/insight/smallShop';

const failing = { 'staging/api': now - hour };

describe('a service of the same name in two namespaces', () => {
  it('is well in the one where nothing fails, and critical in the other', async () => {
    const { members } = await assessServices(
      createContext({ queryType: 'services' }),
      await shopDeps({ namespaces: ['prod', 'staging'], failing })
    );
    const states = members.map(({ name, health }) => [name, health.now.state]);
    expect(states).toEqual([
      ['staging/api', 'critical'],
      ['prod/api', 'good'],
    ]);
  });

  it('is the cause by its whole name', async () => {
    const deps = await shopDeps({ namespaces: ['prod', 'staging'], failing });
    const { services, verdict } = await findCauses({ from: now - hour, to: now }, { ...deps, now: now + minute });
    expect([services[0].service, verdict]).toEqual(['staging/api', 'clear']);
  });
});
