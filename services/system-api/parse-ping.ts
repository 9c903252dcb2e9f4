import type { Results } from "#contracts/tools";

/** Reads what iputils' ping -n prints; null when it sent nothing. */
export function parsePing(host: string, text: string): Results["network.ping"] | null {
  const [, sent, received] = /^(\d+) packets transmitted, (\d+) received/m.exec(text) ?? [];
  if (sent === undefined || received === undefined) return null;
  const address = /^PING \S*? ?\(?([0-9a-f.:]+(?:%[^\s()]+)?)\) /im.exec(text)?.[1] ?? null;
  const [, min, average, max] =
    /^(?:rtt|round-trip) min\/avg\/max\/mdev = ([\d.]+)\/([\d.]+)\/([\d.]+)\//m.exec(text) ?? [];
  const rtt = max === undefined ? null : { min: Number(min), average: Number(average), max: Number(max) };
  return { host, address, sent: Number(sent), received: Number(received), rtt };
}
