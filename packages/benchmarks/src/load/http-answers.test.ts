import { expect, test } from 'vitest';
import { HttpAnswers } from './http-answers.ts';

const whole = 'HTTP/1.1 201 Created\r\nContent-Length: 5\r\n\r\nhello';
const chunked = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n';

test.for([
  ['with a length', whole, 201],
  ['in chunks', chunked, 200],
  ['without a body', 'HTTP/1.1 204 No Content\r\n\r\n', 204],
] as const)('reads an answer %s, however it was cut up', ([, text, status]) => {
  for (let cut = 1; cut < text.length; cut += 1) {
    const answers = new HttpAnswers();
    const first = answers.add(Buffer.from(text.slice(0, cut)));
    expect(first ?? answers.add(Buffer.from(text.slice(cut)))).toMatchObject({ status });
  }
});

test('gives the body of each answer on a connection, one after the other', () => {
  const answers = new HttpAnswers();
  expect(answers.add(Buffer.from(whole))?.body.toString()).toBe('hello');
  expect(answers.add(Buffer.from(whole.replace('hello', 'again')))?.body.toString()).toBe('again');
});
