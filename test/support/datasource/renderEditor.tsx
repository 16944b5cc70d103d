import React, { useState } from 'react';
import { render, screen } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { defaultQuery, type PredictiveQuery } from '../../../src/queries';
import type { SourceSettings } from '../../../src/sources';
import { directSource, lokiSource, makeDataSource, promSource, secondPromSource } from './fakeGrafana';
import { QueryEditor } from '../../../src/datasource/queryEditor/QueryEditor';
import type { ForesightQuery } from '../../../src/datasource/types';

// For tests alone: the query editor as Grafana shows it, and what a user does with it.

// Computing styles for every click takes most of the time otherwise.
export const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });

interface Setup {
  sources?: SourceSettings[];
  query?: Partial<PredictiveQuery>;
  annotation?: object;
}

const everySource = [promSource, secondPromSource, lokiSource, directSource];

/** Renders the editor as Grafana does: every change comes back as the new query. */
export function renderEditor({ sources = everySource, query, annotation }: Setup = {}) {
  const onChange = jest.fn();
  const onRunQuery = jest.fn();
  const datasource = makeDataSource(sources);
  const first = { ...defaultQuery, refId: 'A', source: { uid: 'prom' }, query: { expr: 'up' }, ...query };
  function Host() {
    const [current, setCurrent] = useState<ForesightQuery>(first);
    onChange.mockImplementation(setCurrent);
    return (
      <QueryEditor
        datasource={datasource}
        query={current}
        onChange={onChange}
        onRunQuery={onRunQuery}
        annotation={annotation}
      />
    );
  }
  render(<Host />);
  return { onRunQuery, lastQuery: () => onChange.mock.lastCall?.[0] as ForesightQuery | undefined };
}

/** Picks from the combobox of this label the option that begins with `name`. */
export const choose = async (label: string, name: string) => {
  await user.click(screen.getByLabelText(label));
  // Of a long list, only those in sight are drawn.
  await user.keyboard(name);
  await user.click(await screen.findByRole('option', { name: new RegExp(`^${name}`) }));
};

/** The options that the combobox of this label offers, by their first words. */
export const listOptions = async (label: string) => {
  await user.click(screen.getByLabelText(label));
  const options = (await screen.findAllByRole('option')).map(({ textContent }) => textContent ?? '');
  await user.keyboard('{Escape}');
  return options;
};

export const openSection = (name: RegExp) => user.click(screen.getByRole('button', { name }));

/** Replaces the text of a field and presses Enter. */
export const fill = async (label: string, text: string) => {
  await user.clear(screen.getByLabelText(label));
  if (text !== '') {
    await user.paste(text);
  }
  await user.keyboard('{Enter}');
};
