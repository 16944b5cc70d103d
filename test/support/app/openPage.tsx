import React from 'react';
import { MemoryRouter } from 'react-router-dom';
import { act, render } from '@testing-library/react';
import { locationService, LocationServiceProvider } from '@grafana/runtime';

/** Shows a page as Grafana does at this address. */
export async function openPage(Page: React.ComponentType, address: string): Promise<void> {
  locationService.push(address);
  await act(async () => {
    render(
      <LocationServiceProvider service={locationService}>
        <MemoryRouter>
          <Page />
        </MemoryRouter>
      </LocationServiceProvider>
    );
  });
}
