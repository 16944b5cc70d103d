import { hour, minute } from '../../src/engine';
import { findCauses } from '../../src/insight/causes/findCauses';
import { render } from '../../src/texts';
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

  it('has the error budget of the one that the objective names, and none where it may be either', async () => {
    const read = async (service: string) => {
      const deps = await shopDeps({ namespaces: ['prod', 'staging'], failing });
      const slos = [{ service, objective: 0.9, window: '7d' }];
      const { members, notices } = await assessServices(createContext({ queryType: 'services' }), { ...deps, slos });
      const having = members.filter(({ watched }) => watched.some(({ state }) => state.budget));
      return [having.map(({ name }) => name), notices.map((one) => render(one, { language: 'en-US' }))];
    };
    expect(await read('prod/api')).toEqual([['prod/api'], []]);
    expect(await read('api')).toEqual([[], [expect.stringContaining('Choose one of prod/api, staging/api')]]);
  });

  it('is the cause by its whole name', async () => {
    const deps = await shopDeps({ namespaces: ['prod', 'staging'], failing });
    const { services, verdict } = await findCauses({ from: now - hour, to: now }, { ...deps, now: now + minute });
    expect([services[0].service, verdict]).toEqual(['staging/api', 'clear']);
  });
});
