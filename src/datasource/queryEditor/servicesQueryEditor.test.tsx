import { screen } from '@testing-library/react';
import { ForesightDataSource } from '../datasource';
import {
  choose,
  fill,
  installFakeGrafana,
  listOptions,
  openSection,
  renderEditor,
  user,
} from '../../../test/support/datasource';

beforeEach(() => installFakeGrafana());

describe('queries of services', () => {
  const discovery = { services: [{ name: 'cart' }, { name: 'web' }] };
  const ask = () => jest.spyOn(ForesightDataSource.prototype, 'getResource');

  it('replace the query of a source, and give it back', async () => {
    ask().mockResolvedValue(discovery);
    const { lastQuery } = renderEditor();
    await choose('Show', 'Services');
    expect(lastQuery()).toMatchObject({ queryType: 'services', output: 'table', query: { expr: 'up' } });
    expect(screen.queryByLabelText('Source')).not.toBeInTheDocument();
    await choose('Show', 'Forecast');
    expect(await screen.findByLabelText('Inner expression')).toHaveValue('up');
  });

  it('offer the services that were found, and ask anew with each choice', async () => {
    ask().mockResolvedValue(discovery);
    const { lastQuery, onRunQuery } = renderEditor({ query: { queryType: 'signals' as 'forecast', output: 'bands' } });
    expect(screen.getByText('Choose a service.')).toBeVisible();
    await choose('Service', 'web');
    await choose('Signal', 'Failed requests');
    await user.click(screen.getByRole('radio', { name: 'Anomalies' }));
    await user.click(screen.getByLabelText('With its pods and nodes'));
    const chosen = { service: 'web', signal: 'errors', analysis: 'anomalies', infrastructure: false };
    expect(lastQuery()).toMatchObject(chosen);
    expect(onRunQuery).toHaveBeenCalledTimes(4);
  });

  it('say why services cannot be listed, and take any name', async () => {
    ask().mockRejectedValue({ data: { error: 'no metrics source' } });
    const { lastQuery } = renderEditor({ query: { queryType: 'signals' as 'forecast' } });
    expect(await screen.findByText('Services could not be listed: no metrics source')).toBeVisible();
    await user.type(screen.getByLabelText('Service'), '$service');
    await user.click(await screen.findByRole('option', { name: /\$service/ }));
    expect(lastQuery()).toMatchObject({ service: '$service' });
  });

  it('refuse what is no duration', async () => {
    ask().mockResolvedValue(discovery);
    const { lastQuery } = renderEditor({ query: { queryType: 'services' as 'forecast', output: 'table' } });
    await openSection(/^Horizon and learning/);
    await fill('Horizon', 'soon');
    expect(lastQuery()).toBeUndefined();
    await fill('Horizon', '2d');
    expect(lastQuery()).toMatchObject({ horizon: '2d' });
  });

  it('are not offered for annotations', async () => {
    renderEditor({ query: { queryType: 'anomalies' }, annotation: {} });
    expect((await listOptions('Show')).join()).not.toMatch(/Services|Signals/);
  });
});
