import React from 'react';
import { render, screen } from '@testing-library/react';
import { FollowProgress } from './FollowProgress';

test('says how far the work has come and what is done', () => {
  render(<FollowProgress label="Assessment" progress={{ done: 3, total: 12, doing: 'Backtesting rules:' }} />);
  expect(screen.getByRole('progressbar', { name: 'Assessment' })).toHaveAttribute('value', '3');
  expect(screen.getByText('Backtesting rules: 3 of 12')).toBeInTheDocument();
});

test('shows nothing where nothing is under way', () => {
  const { container } = render(<FollowProgress label="Assessment" />);
  expect(container).toBeEmptyDOMElement();
});
