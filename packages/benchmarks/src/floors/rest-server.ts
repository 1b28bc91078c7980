import Fastify from 'fastify';
import pg from 'pg';
import { announceAddress } from './announce-address.ts';
import { getQuery, keywordQuery, listQuery } from './product-queries.ts';

/** The floor of REST: Fastify and plain pg, which ask the database the same and send the rows as they come. */
const pool = new pg.Pool({ connectionString: process.argv[2], max: 10 });
const app = Fastify();

app.get<{ Querystring: { name: string; id: string } }>('/products', async ({ query }) => {
  const { rows } = await pool.query(listQuery, [query.name, query.id]);
  return { items: rows.slice(0, 20), more: rows.length > 20 };
});

app.get<{ Querystring: { keyword: string } }>('/found', async ({ query }) => {
  const pattern = `%${query.keyword.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await pool.query(keywordQuery, [pattern]);
  return { items: rows.slice(0, 20), more: rows.length > 20 };
});

app.get<{ Params: { id: string } }>('/products/:id', async ({ params }) => {
  const { rows } = await pool.query(getQuery, [params.id]);
  return rows[0];
});

announceAddress(await app.listen({ host: '127.0.0.1', port: 0 }));
