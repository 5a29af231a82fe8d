import { addDays, type Day, type Month, monthOf } from "#lib/date.ts";
import { wobble } from "../demo-seed.ts";
import { type BankRow, row } from "./bank-row.ts";
import { bookedOn, dayIn, paidBy } from "./calendar.ts";
import { type Customer } from "./customers.ts";

const RATE_FEE = 0.029;
const FIXED_FEE = 30;

const jittered = (cents: number, width: number, words: string): number => Math.round(cents * (1 + width * wobble(words)));

/** Card charges of customers at the processor, a refund now and then, and its payouts every week to the bank. */
export function processorRows(all: readonly Customer[], month: Month, monthsAgo: number): BankRow[] {
  const charges = all
    .filter((one) => one.from >= monthsAgo && one.until <= monthsAgo)
    .map((one) => row("processor", dayIn(month, one.billingDay), one.cents, "charge", `Subscription update, ${one.name}`, Math.round(one.cents * RATE_FEE) + FIXED_FEE));
  const refunded = monthsAgo % 3 === 0 ? charges.find((one) => one.day <= dayIn(month, 12)) : undefined;
  return refunded ? [...charges, row("processor", addDays(refunded.day, 6), -refunded.cents, "refund", `REFUND FOR CHARGE (${refunded.description})`)] : charges;
}

const PAYOUT_DAYS = [1, 8, 15, 22];

/** What the processor holds is paid out on fixed days and is at the bank within two working days. */
export function payouts(rows: readonly BankRow[], months: readonly Month[], until: Day): BankRow[] {
  const sorted = [...rows].sort((a, b) => (a.day < b.day ? -1 : 1));
  const days = months.flatMap((month) => PAYOUT_DAYS.map((number) => dayIn(month, number)));
  let next = 0;
  return days.flatMap((day) => {
    let cents = 0;
    for (; next < sorted.length && (sorted[next] as BankRow).day < day; next += 1) cents += (sorted[next] as BankRow).cents - (sorted[next] as BankRow).feeCents;
    if (cents <= 0 || day > until) return [];
    return [row("processor", day, -cents, "payout", "STRIPE PAYOUT"), row("checking", bookedOn(addDays(day, 2)), cents, "ACH_CREDIT", "STRIPE TRANSFER ST-LARKSPINDLE")];
  });
}

/** Two chains of clinics that pay by invoice; one prepays a year. */
export function invoiceRows(month: Month, monthsAgo: number): BankRow[] {
  const rows = [row("checking", bookedOn(dayIn(month, 11)), jittered(610_000, 0.004, `chain ${monthsAgo}`), "ACH_CREDIT", "FERNLEA PET GROUP VENDORPAY INVOICE")];
  if (monthsAgo <= 14) rows.push(row("checking", bookedOn(dayIn(month, 19)), 485_000, "ACH_CREDIT", "CASTLEROCK CLINICS AP PAYMENT INVOICE"));
  if (monthsAgo === 8) rows.push(row("checking", bookedOn(dayIn(month, 6)), 4_788_000, "WIRE_INCOMING", "WIRE IN MOORGATE ANIMAL HEALTH ANNUAL PLAN INVOICE 1187"));
  return rows;
}

/** Pay twice a month through the payroll provider, rent, legal and insurance from the bank account. */
export function bankRows(month: Month, monthsAgo: number, heads: number): BankRow[] {
  const pay = (number: number, words: string): BankRow[] => {
    const day = paidBy(dayIn(month, number));
    const net = jittered(heads * 332_000, 0.006, `${words} ${monthsAgo}`);
    return [row("checking", day, -net, "ACH_DEBIT", "GUSTO NET PAYROLL LARKSPINDLE INC"), row("checking", day, -Math.round(net * 0.381), "ACH_DEBIT", "GUSTO TAX PAYROLL LARKSPINDLE INC")];
  };
  const rows = [
    ...pay(15, "mid"), ...pay(31, "end"),
    row("checking", bookedOn(dayIn(month, 1)), -418_500, "ACH_DEBIT", "WEWORK MEMBERSHIP RENT"),
    row("checking", bookedOn(dayIn(month, 5)), -jittered(heads * 61_000, 0.01, `health ${monthsAgo}`), "ACH_DEBIT", "HEALTH INSURANCE KAISER GROUP PREMIUM"),
  ];
  if (monthsAgo % 3 === 1) rows.push(row("checking", bookedOn(dayIn(month, 13)), -jittered(214_000, 0.15, `legal ${monthsAgo}`), "ACH_DEBIT", "COOLEY LLP LEGAL SERVICES"));
  if (monthsAgo === 16 || monthsAgo === 4) rows.push(row("checking", bookedOn(dayIn(month, 9)), monthsAgo === 16 ? -1_642_000 : -1_784_000, "ACH_DEBIT", "VOUCH INSURANCE ANNUAL PREMIUM"));
  if (monthsAgo === 15) rows.push(row("checking", bookedOn(dayIn(month, 17)), 120_000_000, "WIRE_INCOMING", "WIRE IN NORTHQUAY VENTURES FUND II SEED ROUND"), row("checking", bookedOn(dayIn(month, 17)), -1_500, "FEE_TRANSACTION", "DOMESTIC INCOMING WIRE FEE"));
  if (monthsAgo === 6) rows.push(row("checking", bookedOn(dayIn(month, 24)), 2_264_418, "ACH_CREDIT", "IRS TREAS 310 TAX REF"));
  return rows;
}

const SOFTWARE: readonly [string, number, number][] = [["SLACK T02LKSP", 9_400, 4], ["NOTION LABS INC", 6_800, 6], ["GITHUB, INC.", 12_600, 7], ["FIGMA MONTHLY RENEWAL", 7_500, 12], ["GOOGLE WORKSPACE LARKSPIND", 14_300, 2], ["SENTRY.IO", 8_900, 21]];

/** Purchases on the card: models, cloud, advertising, software, travel; a booth once, and a credit from an advertiser. */
export function cardRows(month: Month, monthsAgo: number, customerCount: number): BankRow[] {
  const buy = (number: number, cents: number, description: string) => row("card", dayIn(month, number), -cents, "Sale", description);
  const usage = (cents: number, width: number, words: string) => jittered(cents * customerCount, width, `${words} ${monthsAgo}`);
  const rows = [
    buy(1, usage(4_150, 0.02, "openai a"), "OPENAI *API USAGE"), buy(17, usage(4_020, 0.02, "openai b"), "OPENAI *API USAGE"),
    buy(9, usage(2_310, 0.03, "anthropic"), "ANTHROPIC API"),
    buy(3, usage(3_380, 0.015, "aws"), "AWS EMEA AWS.AMAZON.CO"), buy(25, usage(640, 0.05, "deepgram"), "DEEPGRAM INC"), buy(20, usage(720, 0.03, "twilio"), "TWILIO INC"),
    buy(10, jittered(241_000, 0.02, `ads a ${monthsAgo}`), "GOOGLE ADS 7734120091"), buy(24, jittered(187_000, 0.02, `ads b ${monthsAgo}`), "LINKEDIN ADS 4410287"),
    ...SOFTWARE.map(([description, cents, number]) => buy(number, cents, description)),
    buy(14, jittered(38_400, 0.3, `air ${monthsAgo}`), "DELTA AIR LINES"), buy(16, jittered(21_200, 0.3, `hotel ${monthsAgo}`), "MARRIOTT HOTELS"), buy(31, jittered(4_700, 0.2, `uber ${monthsAgo}`), "UBER *TRIP HELP.UBER.COM"),
  ];
  if (monthsAgo === 10) rows.push(buy(18, 1_893_500, "VETEXPO BOOTH SPONSORSHIP"));
  if (monthsAgo === 7) rows.push(row("card", dayIn(month, 27), 58_000, "Return", "LINKEDIN ADS 4410287 CREDIT REFUND"));
  return rows;
}

/** The whole bill of the month before, paid from the bank on the 22nd and on the card a day or so later. */
export function cardPayment(month: Month, purchases: readonly BankRow[]): BankRow[] {
  const owed = -purchases.filter((one) => one.account === "card").reduce((sum, one) => sum + one.cents, 0);
  if (owed <= 0) return [];
  const day = bookedOn(dayIn(month, 22));
  return [row("checking", day, -owed, "ACH_DEBIT", "CHASE CREDIT CRD AUTOPAY PPD ID 4760039224"), row("card", addDays(day, 1), owed, "Payment", "AUTOMATIC PAYMENT - THANK YOU")];
}

export const inMonth = (rows: readonly BankRow[], month: Month): BankRow[] => rows.filter((one) => monthOf(one.day) === month);
