import { assessScores } from './verdict';

it('abstains where no service departs plainly', () => {
  expect(assessScores([])).toEqual({ verdict: 'nothing stands out', likelihood: undefined });
  expect(assessScores([0.4, 0])).toEqual({ verdict: 'nothing stands out', likelihood: undefined });
});

it('is the surer the further the first is ahead, and never quite sure', () => {
  expect(assessScores([2, 1.9])).toEqual({ verdict: 'one of several', likelihood: expect.closeTo(0.31, 2) });
  expect(assessScores([2, 1])).toEqual({ verdict: 'clear', likelihood: expect.closeTo(0.73, 2) });
  expect(assessScores([9])).toEqual({ verdict: 'clear', likelihood: 0.9 });
});
