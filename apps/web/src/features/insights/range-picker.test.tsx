import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useLocation } from 'react-router';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { AppAround } from '../../testing/app-around.tsx';
import { startTexts } from '../../testing/start-texts.ts';
import { RangePicker } from './range-picker.tsx';
import { useRange } from './use-range.ts';

beforeAll(startTexts);
afterEach(cleanup);

function Page() {
  const { range, chooseRange } = useRange();
  const { search } = useLocation();
  return (
    <>
      <RangePicker range={range} onChoose={chooseRange} />
      <output>{search}</output>
    </>
  );
}

function showAt(address: string): void {
  render(
    <AppAround address={address}>
      <Page />
    </AppAround>,
  );
}

function shownSearch(): string {
  return screen.getByRole('status').textContent ?? '';
}

test('writes the chosen range into the address, and keeps the rest of it', () => {
  showAt('/?metric=orders');
  fireEvent.click(screen.getByLabelText('12 months'));
  expect(shownSearch()).toBe('?metric=orders&range=12m');
  fireEvent.click(screen.getByLabelText('30 days'));
  expect(shownSearch()).toBe('?metric=orders');
});

test('takes both days of a custom range as part of it', () => {
  showAt('/?from=2026-01-01&to=2026-02-01');
  const lastDay = screen.getByLabelText<HTMLInputElement>('Last day');
  expect(lastDay.value).toBe('2026-01-31');
  fireEvent.change(lastDay, { target: { value: '2026-01-15' } });
  expect(shownSearch()).toBe('?from=2026-01-01&to=2026-01-16');
});

test('says that days are out of order, and leaves the range as it is', () => {
  showAt('/?from=2026-01-01&to=2026-02-01');
  fireEvent.change(screen.getByLabelText('Last day'), { target: { value: '2025-12-31' } });
  expect(screen.getByRole('alert').textContent).toBe('The last day is before the first.');
  expect(shownSearch()).toBe('?from=2026-01-01&to=2026-02-01');
});
