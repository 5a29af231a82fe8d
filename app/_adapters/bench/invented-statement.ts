import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { addDays, asDay } from "#lib/date.ts";
import { seeded } from "#lib/random.ts";

const DAYS = 5 * 365;
const VENDORS = [
  ["AMAZON WEB SERVICES", "AWS EMEA"], ["GUSTO PAYROLL 6842", "Gusto"], ["OPENAI *API", "OpenAI"], ["GOOGLE ADS 8842", "Google Ireland"], ["WEWORK 12 MONTHLY", "WeWork"],
  ["DOORDASH ORDER", "DoorDash"], ["UBER TRIP HELP.UBER.COM", "Uber"], ["SLACK T02", "Slack"], ["COOLEY LLP INVOICE", "Cooley LLP"], ["BLUE BOTTLE COFFEE", "Blue Bottle"],
] as const;

/** Writes a bank's export of five years: Date, Description, Counterparty, Amount, Balance. The same rows on every machine. */
export async function writeStatement(file: string, rows: number): Promise<void> {
  const random = seeded(7);
  const out = createWriteStream(file);
  const first = asDay("2021-01-01");
  const days = Array.from({ length: DAYS }, (_, i) => addDays(first, i));
  let balance = 500_000_000;
  let chunk = "Date,Description,Counterparty,Amount,Balance\n";
  for (let i = 0; i < rows; i++) {
    const sale = random() < 0.3;
    const [wording, name] = sale ? [`INVOICE ${1000 + Math.floor(random() * 90_000)}`, `Customer ${Math.floor(random() * 3000)} Ltd`] : VENDORS[Math.floor(random() * VENDORS.length)] ?? VENDORS[0];
    const amount = Math.round((sale ? 50_000 : -20_000) * (0.1 + 2 * random()));
    balance += amount;
    chunk += `${days[Math.floor((i / rows) * DAYS)]},${wording} ${i % 997},${name},${decimal(amount)},${decimal(balance)}\n`;
    if (chunk.length < 1 << 20) continue;
    if (!out.write(chunk)) await once(out, "drain");
    chunk = "";
  }
  out.end(chunk);
  await once(out, "finish");
}

const decimal = (minor: number): string => `${minor < 0 ? "-" : ""}${Math.floor(Math.abs(minor) / 100)}.${String(Math.abs(minor) % 100).padStart(2, "0")}`;
