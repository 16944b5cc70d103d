import React from 'react';
import { screen, waitFor } from '@testing-library/react';
import { toDataFrame } from '@grafana/data';
import { locationService } from '@grafana/runtime';
import userEvent from '@testing-library/user-event';
import { installGrafana } from '../../../test/support/app/installGrafana';
import { openPage } from '../../../test/support/app/openPage';
import { provenanceMeta } from '../../frames';
import { ForecastPage } from './ForecastPage';

// Grafana puts its page frame here when it starts.
jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PluginPage: ({ children }: React.PropsWithChildren) => <main>{children}</main>,
}));

const page = '/a/foresight-predict-app/forecast';
const linked = encodeURIComponent(JSON.stringify({ source: 'prom', query: { expr: 'up' } }));
const frame = toDataFrame({
  name: 'up',
  fields: [{ name: 'time', values: [0] }],
  meta: provenanceMeta({ kind: 'forecast', trust: 'good' }),
});

describe('ForecastPage', () => {
  it('forecasts the query of a link, keeps it in the address and explains the answer', async () => {
    const asked = installGrafana({ answer: () => [frame] });
    await openPage(ForecastPage, `${page}?linked=${linked}`);
    expect(await screen.findByText(/^The forecast is good/)).toBeVisible();
    expect(asked[0]).toMatchObject({ queryType: 'forecast', source: { uid: 'prom' }, query: { expr: 'up' } });
    await waitFor(() => expect(locationService.getSearchObject().query).toContain('"expr":"up"'), { timeout: 3000 });
    expect(screen.getByRole('link', { name: 'Create alert rule' })).toHaveAttribute(
      'href',
      expect.stringContaining('/rules?linked=')
    );
  });

  it('asks for the backtest when that is looked at', async () => {
    const asked = installGrafana({ answer: () => [frame] });
    await openPage(ForecastPage, `${page}?linked=${linked}`);
    await userEvent.click(await screen.findByRole('tab', { name: 'Backtest' }));
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ queryType: 'backtest', output: 'scores' }));
  });

  it('says what went wrong', async () => {
    installGrafana({ answer: () => new Error('parse error at char 3') });
    await openPage(ForecastPage, `${page}?linked=${linked}`);
    expect(await screen.findByText('parse error at char 3')).toBeVisible();
  });

  it('asks nothing before there is a query', async () => {
    const asked = installGrafana({});
    await openPage(ForecastPage, page);
    expect(await screen.findByText('No query yet')).toBeVisible();
    expect(asked).toEqual([]);
  });

  it('leads to a data source where there is none', async () => {
    installGrafana({ foresight: [] });
    await openPage(ForecastPage, page);
    expect(await screen.findByText('There is no Foresight data source yet')).toBeVisible();
  });
});
