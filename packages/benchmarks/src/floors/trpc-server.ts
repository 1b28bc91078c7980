import { initTRPC } from '@trpc/server';
import { fastifyTRPCPlugin } from '@trpc/server/adapters/fastify';
import Fastify from 'fastify';
import pg from 'pg';
import * as z from 'zod';
import { announceAddress } from './announce-address.ts';
import { getQuery, listQuery } from './product-queries.ts';

/** The floor of tRPC: its Fastify adapter and plain pg, which ask the database the same and send the rows as they come. */
const pool = new pg.Pool({ connectionString: process.argv[2], max: 10 });
const trpc = initTRPC.create();

const router = trpc.router({
  list: trpc.procedure.input(z.object({ name: z.string(), id: z.string() })).query(async ({ input }) => {
    const { rows } = await pool.query(listQuery, [input.name, input.id]);
    return { items: rows.slice(0, 20), more: rows.length > 20 };
  }),
  get: trpc.procedure.input(z.object({ id: z.string() })).query(async ({ input }) => {
    const { rows } = await pool.query(getQuery, [input.id]);
    return rows[0];
  }),
});

const app = Fastify({ routerOptions: { maxParamLength: 5_000 } });
await app.register(fastifyTRPCPlugin, { prefix: '/trpc', trpcOptions: { router } });
announceAddress(await app.listen({ host: '127.0.0.1', port: 0 }));
