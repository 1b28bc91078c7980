import { cleanup, render, screen } from '@testing-library/react';
import { decodeQR } from 'qr/decode.js';
import { afterEach, expect, test } from 'vitest';
import { QrCode } from './qr-code.tsx';

afterEach(cleanup);

const link = 'https://shop.example/signup?ref=K7MRXW4P';
const scale = 4;

test('draws what a camera reads as the link', () => {
  render(<QrCode text={link} label="QR code of your link" />);
  const drawn = screen.getByRole('img', { name: 'QR code of your link' });
  const size = Number(drawn.getAttribute('viewBox')?.split(' ')[2]);
  expect(decodeQR(pixelsOf(drawn.querySelector('path')?.getAttribute('d') ?? '', size))).toBe(link);
});

/** The path as a picture: each `Mx ywh` of it is a run of dark modules. */
function pixelsOf(path: string, size: number) {
  const side = size * scale;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (const [, left, top, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
    for (let y = Number(top) * scale; y < (Number(top) + 1) * scale; y += 1) {
      for (let x = Number(left) * scale; x < (Number(left) + Number(width)) * scale; x += 1) {
        data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
      }
    }
  }
  return { width: side, height: side, data };
}
