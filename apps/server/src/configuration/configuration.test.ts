import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfiguration } from './configuration.ts';
import { repositoryRoot } from './repository-root.ts';

describe('the configuration', () => {
  test('needs nothing: the defaults serve a demo on loopback with a database of its own', () => {
    expect(readConfiguration({})).toEqual({
      production: false,
      port: 3000,
      host: '127.0.0.1',
      publicOrigins: [],
      trustedProxies: [],
      databaseUrl: null,
      migrationUrl: null,
      replicaUrls: [],
      dataDir: path.join(repositoryRoot, '.data'),
      store: { name: 'My shop', currency: 'GBP', timeZone: 'Europe/London', language: 'en' },
      smtp: null,
      demoPassword: null,
      orderExpiresAfterHours: 72,
      uploadLimitBytes: 100_000_000,
      rateLimitFactor: 1,
      redisUrl: null,
      logLevel: 'warn',
    });
  });

  test('names every mistake at once, and repeats no value, which may be a secret', () => {
    const mistakes = mistakesOf({
      PORT: '70000',
      DATABASE_URL: 'mysql://root:hunter2@localhost/shop',
      STORE_CURRENCY: 'QUID',
      STORE_TIME_ZONE: 'Mars/Olympus',
      PUBLIC_ORIGINS: 'https://shop.example/path',
      NODE_ENV: 'prod',
    });
    expect(mistakes).toContain('PORT must be a whole number from 0 to 65535.');
    expect(mistakes).toContain('DATABASE_URL must be an address like postgres://');
    expect(mistakes).toContain('STORE_CURRENCY must be an ISO 4217 code like GBP.');
    expect(mistakes).toContain('STORE_TIME_ZONE must be an IANA time zone like Europe/London.');
    expect(mistakes).toContain('PUBLIC_ORIGINS must be a list of origins');
    expect(mistakes).toContain('NODE_ENV must be development, test or production.');
    expect(mistakes).not.toContain('hunter2');
  });

  test('refuses other addresses of a database that is not named', () => {
    expect(mistakesOf({ DATABASE_REPLICA_URLS: 'postgres://a/shop' })).toContain('of no use without DATABASE_URL');
  });

  test('takes an empty variable for one that is not given', () => {
    expect(readConfiguration({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 3000, databaseUrl: null });
  });

  test('takes lists apart', () => {
    const { publicOrigins, replicaUrls } = readConfiguration({
      PUBLIC_ORIGINS: 'https://shop.example, http://localhost:5173',
      DATABASE_URL: 'postgres://primary/shop',
      DATABASE_REPLICA_URLS: 'postgres://a/shop,postgres://b/shop',
    });
    expect(publicOrigins).toEqual(['https://shop.example', 'http://localhost:5173']);
    expect(replicaUrls).toEqual(['postgres://a/shop', 'postgres://b/shop']);
  });

  test('sends mail where it is told by what server, from whom, and where its links lead', () => {
    const given = { SMTP_URL: 'smtps://u:p@mail.example', MAIL_FROM: 'My shop <shop@example.com>' };
    expect(readConfiguration({ ...given, PUBLIC_ORIGINS: 'https://shop.example' }).smtp).toEqual({
      url: 'smtps://u:p@mail.example',
      from: 'My shop <shop@example.com>',
      origin: 'https://shop.example',
    });
    expect(mistakesOf(given)).toContain('With SMTP_URL, PUBLIC_ORIGINS must be given too.');
    expect(mistakesOf({ MAIL_FROM: 'shop@example.com' })).toContain('MAIL_FROM is of no use without SMTP_URL.');
    const hostile = { ...given, MAIL_FROM: 'My shop <a@b.co>\r\nBcc: eve@example.com' };
    expect(mistakesOf(hostile)).toContain('MAIL_FROM must be an e-mail address');
  });

  test('wants to be told in production where the data is kept', () => {
    expect(mistakesOf({ NODE_ENV: 'production' })).toContain('DATABASE_URL or DATA_DIR must say');
    expect(readConfiguration({ NODE_ENV: 'production', DATA_DIR: '/srv/tillback' })).toMatchObject({
      production: true,
      dataDir: '/srv/tillback',
    });
  });
});

function mistakesOf(environment: Record<string, string>): string {
  try {
    readConfiguration(environment);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}
