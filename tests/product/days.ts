import type { ApiClient } from './api-client.ts';

/** The store's today, 'YYYY-MM-DD'. */
export async function todayOf(shop: ApiClient): Promise<string> {
  const { today } = await shop.get<{ today: string }>('/insights/extent');
  return today;
}

export function daysBefore(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}
