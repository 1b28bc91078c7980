import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Runtime } from '../../pipeline/runtime.ts';
import { createCaller } from '../../router.ts';
import { openTestShop, type TestShop, userWith } from '../../testing/test-shop.ts';
import { attemptsBeforeFailed } from './delivery/claim-mails.ts';
import { deliverMails } from './delivery/deliver-mails.ts';
import { forgetOldMails, type NewMail, sendMail, smtpMailer } from './public.ts';
import { openSmtpServer } from './testing/smtp-server.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const origin = 'https://shop.example';
const start = new Date('2026-03-02T12:00:00Z');

const toAda: NewMail = {
  kind: 'password-reset',
  to: 'ada@example.com',
  language: 'en',
  subject: 'Choose another password',
  parts: [
    { kind: 'text', text: 'Hello <Ada> & all' },
    { kind: 'facts', facts: [{ name: 'Total', value: '£12.40' }] },
    { kind: 'link', label: 'Choose it', path: '/reset-password#secret' },
  ],
};

function mailsOf(runtime: Partial<Runtime> = {}) {
  const ctx = shop.contextFor(userWith('admin'));
  return createCaller({ ...ctx, runtime: { ...shop.runtime, ...runtime } }).mail;
}

/** Writes a mail to an address of its own, and gives how to find it and how to deliver what waits. */
async function written(mail: Partial<NewMail> & { to: string }) {
  shop.setNow(start);
  await shop.run(sendMail, { ...toAda, ...mail });
  const smtp = await openSmtpServer();
  const mailer = smtpMailer({ url: smtp.url, from: 'My shop <shop@example.com>', origin });
  const quiet = { ...shop.runtime, log: { ...shop.runtime.log, warn: () => {} } };
  return {
    smtp,
    mailer,
    deliver: (at: Date = start) => {
      shop.setNow(at);
      return deliverMails(quiet, mailer, new AbortController().signal);
    },
    stored: async () => (await mailsOf().list({ keyword: mail.to })).items[0],
  };
}

const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

test('hands a mail over once, as text and as HTML, and then forgets what it said', async () => {
  const mail = await written({ to: 'once@example.com' });
  await mail.deliver();
  await mail.deliver(later(10));
  expect(mail.smtp.taken).toHaveLength(1);
  const [sent = ''] = mail.smtp.taken;
  expect(sent).toContain('From: My shop <shop@example.com>');
  expect(sent).toContain('Subject: Choose another password');
  expect(sent).toContain('https://shop.example/reset-password#secret');
  expect(sent).toContain('Hello &lt;Ada&gt; &amp; all');
  expect(await mail.stored()).toMatchObject({ state: 'sent', sentAt: start.toISOString(), attempts: 1 });
  const demo = { demo: { accounts: [], password: null } };
  const id = (await mail.stored())?.id ?? '';
  expect(await mailsOf(demo).get({ id })).toMatchObject({ parts: null });
});

test('two processes that deliver at one moment send it once', async () => {
  const mail = await written({ to: 'race@example.com' });
  await Promise.all([mail.deliver(), mail.deliver(), mail.deliver()]);
  expect(mail.smtp.taken).toHaveLength(1);
});

test('a mail of a command that was undone is never sent', async () => {
  const mail = await written({ to: 'kept@example.com' });
  const undone = shop.run(async (unit) => {
    await sendMail(unit, { ...toAda, to: 'undone@example.com' });
    throw new Error('undo');
  }, null);
  await expect(undone).rejects.toThrow('undo');
  await mail.deliver();
  expect(mail.smtp.taken).toHaveLength(1);
});

test('waits longer after each failure, keeps the Message-ID, and is a dead letter in the end', async () => {
  const mail = await written({ to: 'busy@example.com', usefulUntil: later(60 * 24) });
  mail.smtp.answer('is-busy');
  await mail.deliver();
  expect(await mail.stored()).toMatchObject({
    state: 'waiting',
    attempts: 1,
    lastError: expect.stringContaining('451'),
  });
  await mail.deliver(start);
  expect((await mail.stored())?.attempts).toBe(1);
  mail.smtp.answer('takes');
  await mail.deliver(later(1));
  expect(await mail.stored()).toMatchObject({ state: 'sent', attempts: 2 });

  const dead = await written({ to: 'dead@example.com', usefulUntil: later(60 * 24) });
  dead.smtp.answer('is-busy');
  for (let attempt = 0; attempt < attemptsBeforeFailed + 2; attempt += 1) {
    await dead.deliver(later(attempt * 61));
  }
  expect(await dead.stored()).toMatchObject({ state: 'failed', attempts: attemptsBeforeFailed });
});

test('is a dead letter at once where the recipient is refused for good', async () => {
  const mail = await written({ to: 'nobody@example.com' });
  mail.smtp.answer('refuses');
  await mail.deliver();
  expect(await mail.stored()).toMatchObject({
    state: 'failed',
    attempts: 1,
    lastError: expect.stringContaining('550'),
  });
});

test('sends nothing that has become of no use, and says so', async () => {
  const mail = await written({ to: 'late@example.com', usefulUntil: later(30) });
  await mail.deliver(later(31));
  expect(mail.smtp.taken).toHaveLength(0);
  await shop.run(forgetOldMails, undefined);
  expect(await mail.stored()).toMatchObject({ state: 'outdated' });
});

test.each([
  ['a subject', { subject: 'Hello Ada\r\nBcc: eve@example.com' }],
  ['a line separator', { subject: 'Hello Ada\u2028Bcc: eve@example.com\0' }],
  ['half a character', { subject: 'Hello \ud800 Ada' }],
])('lets nothing begin a header of its own: %s', async (_what, hostile) => {
  const mail = await written({ to: 'hostile@example.com', ...hostile });
  await mail.deliver();
  const [sent = ''] = mail.smtp.taken;
  const [headers = ''] = sent.split('\r\n\r\n');
  expect(headers).not.toMatch(/^bcc:/im);
  expect(sent).toContain('To: hostile@example.com');
});

test('shows what a mail says to admins of a demo that sends none, and nowhere else', async () => {
  const mail = await written({ to: 'shown@example.com' });
  const id = (await mail.stored())?.id ?? '';
  const demo = { accounts: [], password: null };
  expect((await mailsOf({ demo }).get({ id })).parts).toEqual(toAda.parts);
  expect((await mailsOf({ demo, mailer: mail.mailer }).get({ id })).parts).toBeNull();
  expect((await mailsOf().get({ id })).parts).toBeNull();
  for (const role of ['operator', 'auditor', 'shopper'] as const) {
    const asked = createCaller(shop.contextFor(userWith(role))).mail.get({ id });
    await expect(asked).rejects.toMatchObject({ code: 'FORBIDDEN' });
  }
});
