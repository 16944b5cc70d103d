import React from 'react';
import { render } from '@testing-library/react';
import { TrendLine } from './TrendLine';

const draw = (...values: number[]) =>
  render(<TrendLine times={values.map((_, i) => i)} values={values} />)
    .container.querySelector('path')
    ?.getAttribute('d');

it('runs along the bottom where there is no line, and along the top where there are as many all the time', () => {
  expect(draw(0, 0)).toBe('M0.0 24.0L110.0 24.0');
  expect(draw(7, 7)).toBe('M0.0 0.0L110.0 0.0');
});
