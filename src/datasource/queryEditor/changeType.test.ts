import { createInsightQuery } from '../../insight';
import { defaultQuery } from '../../queries';
import { changeType } from './changeType';

const forecast = { ...defaultQuery, source: { uid: 'prom' }, query: { expr: 'up' }, step: '5m', horizon: '2d' };

describe('changeType', () => {
  it('keeps step, horizon and source from an ordinary type to services, and the query for the way back', () => {
    const services = changeType(forecast, 'services');
    expect(services).toMatchObject({ step: '5m', horizon: '2d', source: { uid: 'prom' }, output: 'table' });
    expect(changeType(services, 'forecast')).toMatchObject({ query: { expr: 'up' }, step: '5m', output: 'bands' });
  });

  it('takes the default sensitivity of the new type, unless another was chosen', () => {
    const { falseAlarmsPerWeek } = createInsightQuery({ queryType: 'services' });
    expect(changeType(forecast, 'services')).toMatchObject({ falseAlarmsPerWeek });
    expect(changeType({ ...forecast, falseAlarmsPerWeek: 3 }, 'services')).toMatchObject({ falseAlarmsPerWeek: 3 });
  });

  it('keeps the service between services and signals', () => {
    const services = { ...createInsightQuery({ queryType: 'services', service: 'cart' }) };
    expect(changeType(services, 'signals')).toMatchObject({ service: 'cart', output: 'bands' });
  });

  it('keeps an output that the new type offers, too', () => {
    const events = { ...forecast, queryType: 'anomalies', output: 'events' };
    expect(changeType(events, 'changepoints')).toMatchObject({ output: 'events' });
    expect(changeType(events, 'runway')).toMatchObject({ output: 'table' });
  });
});
