import { asMinor, minorDigits, parseDecimal, type Currency, type Minor } from "#lib/money.ts";
import { decimalEvidence, plainDecimal } from "./amount-text.ts";
import { isoCurrency } from "./currency-codes.ts";
import { readDay } from "./day-text.ts";
import { ofxTags, type OfxTag } from "./ofx-tags.ts";
import { refused, statement, type ParsedFile } from "./parsed-file.ts";
import type { LineReason, StatementAccount, StatementEntry } from "./statement-types.ts";

type Fields = Map<string, string>;
type Open = { line: number; fields: Fields };

const KINDS: Record<string, string> = { STMTRS: "bank", CCSTMTRS: "card", INVSTMTRS: "investment" };
const ACCOUNT_TAGS = new Set(["ACCTID", "ACCTTYPE", "CURDEF"]);
const TRADES = new Set(["BUYSTOCK", "BUYMF", "BUYDEBT", "BUYOPT", "BUYOTHER", "SELLSTOCK", "SELLMF", "SELLDEBT", "SELLOPT", "SELLOTHER", "INCOME", "REINVEST", "INVEXPENSE", "TRANSFER"]);

/** Reads OFX, QFX and QBO: SGML 1.x and XML 2.x. A broken transaction is rejected by the line of its start tag. */
export function readOfx(text: string): ParsedFile {
  const reader = new OfxReader();
  for (const tag of ofxTags(text)) reader.add(tag);
  return reader.end();
}

class OfxReader {
  private readonly accounts: StatementAccount[] = [];
  private readonly entries: StatementEntry[] = [];
  private readonly rejected: LineReason[] = [];
  private readonly skipped: LineReason[] = [];
  private account: StatementAccount | null = null;
  private open: Open | null = null;
  private inside: string[] = [];
  private message = "";
  private severity = "";
  private transfers = false;

  add(tag: OfxTag): void {
    const { name, text, line } = tag;
    if (name === "STMTTRN") {
      this.close();
      this.open = { line, fields: new Map() };
    } else if (name === "/STMTTRN" || name === "/BANKTRANLIST" || name === "BANKTRANLIST") this.close();
    else if (name in KINDS) {
      this.close();
      this.account = { account: null, name: null, kind: KINDS[name] as string, currency: null, entries: 0, balanceMinor: null };
      this.accounts.push(this.account);
    } else if (this.open) this.field(this.open, name, text);
    else this.outside(name, text, line);
    if (name === "LEDGERBAL" || name === "AVAILBAL") this.inside = [name];
    else if (name === "/LEDGERBAL" || name === "/AVAILBAL") this.inside = [];
  }

  private field(open: Open, name: string, text: string): void {
    if (name === "CURRENCY" || name === "ORIGCURRENCY") this.inside = [name];
    else if (name === "/CURRENCY" || name === "/ORIGCURRENCY") this.inside = [];
    else if (name.endsWith("ACCTTO") || name.endsWith("ACCTTO")) this.inside = name.startsWith("/") ? [] : [name];
    else if (name === "CURSYM" && this.inside[0] === "CURRENCY") open.fields.set("CURRENCY", text);
    else if (!name.startsWith("/") && text !== "" && !open.fields.has(name) && !(this.inside[0] ?? "").endsWith("ACCTTO")) open.fields.set(name, text);
    else if (!name.startsWith("/") && text === "" && !open.fields.has(name)) open.fields.set(name, "");
  }

  private outside(name: string, text: string, line: number): void {
    if (name === "SEVERITY") this.severity = text.toUpperCase();
    if (name === "MESSAGE" && this.severity !== "INFO") this.message = text;
    if (name === "XFERINFO") this.transfers = true;
    if (TRADES.has(name) && this.account?.kind === "investment") this.skipped.push({ line, why: `${name}: a trade of securities, no booking of money` });
    const account = this.account;
    if (!account) return;
    if (ACCOUNT_TAGS.has(name) && text !== "") {
      if (name === "ACCTID") account.account ??= text;
      else if (name === "ACCTTYPE") account.name ??= text;
      else account.currency ??= isoCurrency(text);
    } else if (name === "BALAMT" && this.inside[0] === "LEDGERBAL") {
      const amount = ofxAmount(text, account.currency);
      account.balanceMinor = typeof amount === "number" ? amount : null;
    }
  }

  private close(): void {
    const open = this.open;
    this.open = null;
    if (!open) return;
    this.inside = [];
    const read = this.entry(open);
    if (typeof read === "string") this.rejected.push({ line: open.line, why: read });
    else {
      this.entries.push(read);
      if (this.account) this.account.entries++;
    }
  }

  private entry({ line, fields }: Open): StatementEntry | string {
    const faults: string[] = [];
    const posted = fields.get("DTPOSTED");
    const date = posted ? ofxDay(posted) : null;
    if (posted === undefined) faults.push("no DTPOSTED");
    else if (posted === "") faults.push("DTPOSTED is empty");
    else if (date === null) faults.push(`DTPOSTED ${posted} is no date that exists`);
    const stated = fields.get("CURRENCY") ?? "";
    const currency = stated === "" ? (this.account?.currency ?? null) : isoCurrency(stated);
    const amount = fields.has("TRNAMT") ? ofxAmount(fields.get("TRNAMT") as string, currency) : "no TRNAMT";
    if (typeof amount === "string") faults.push(amount);
    if (faults.length > 0 || date === null || typeof amount === "string") return faults.join("; ");
    const name = fields.get("NAME") ?? "";
    const memo = fields.get("MEMO") ?? "";
    const user = fields.get("DTUSER");
    return {
      line, date,
      valueDate: user ? ofxDay(user) : null,
      amountMinor: amount,
      currency,
      currencyStated: stated !== "" && currency === null ? stated : null,
      description: memo === "" || name.includes(memo) ? name : memo.startsWith(name) ? memo : `${name} ${memo}`,
      counterparty: name || null,
      externalId: fields.get("FITID") || null,
      account: this.account?.account ?? null,
      balanceMinor: null,
    };
  }

  end(): ParsedFile {
    this.close();
    if (this.accounts.length === 0 && this.entries.length === 0 && this.rejected.length === 0) {
      return refused("ofx", `The OFX file holds ${this.transfers ? "orders to transfer, but " : ""}no statement${this.message ? `: its sender says "${this.message}"` : ""}.`);
    }
    return statement("ofx", { accounts: this.accounts, entries: this.entries, rejected: this.rejected, skipped: this.skipped, warnings: this.warnings() });
  }

  /** A FITID should name one transaction of one account; banks reuse them, so it is told and never trusted alone. */
  private warnings(): string[] {
    const seen = new Map<string, number>();
    for (const e of this.entries) if (e.externalId) seen.set(`${e.account} ${e.externalId}`, (seen.get(`${e.account} ${e.externalId}`) ?? 0) + 1);
    const reused = [...seen].filter(([, n]) => n > 1);
    return reused.length === 0 ? [] : [`The bank gave ${reused.length === 1 ? "one FITID" : `${reused.length} FITIDs`} to several transactions; all of them count.`];
  }
}

/** The day of an OFX time stamp as written: its time and zone are dropped, never applied. */
const ofxDay = (text: string) => readDay(text, "ymd") ?? (/^\d{8}(?!\d)/.test(text) ? readDay(text.slice(0, 8), "ymd") : null);

function ofxAmount(text: string, currency: Currency | null): Minor | string {
  const match = /^([+-]?)\s*([\d.,]+)$/.exec(text.trim());
  const core = match?.[2] ?? "";
  const lone = /^\d*[.,]\d+$/.exec(core);
  const decimal = lone ? (core.includes(",") ? "," : ".") : (decimalEvidence(core) ?? ".");
  const plain = match ? plainDecimal(core, decimal) : null;
  if (plain === null) return text.trim() === "" ? "TRNAMT is empty" : `amount "${text.trim().slice(0, 40)}" is no number`;
  const minor = parseDecimal(plain, minorDigits(currency));
  if (typeof minor === "string") return `amount "${text.trim().slice(0, 40)}" is ${minor === "too-fine" ? "finer than the minor unit" : "too large"}`;
  return match?.[1] === "-" ? asMinor(-minor) : minor;
}

/** The encoding that an OFX or XML header declares, as a WHATWG label, or null. */
export function declaredEncoding(head: string): string | null {
  const xml = /<\?xml[^>]*encoding=["']([\w.:-]+)["']/i.exec(head)?.[1];
  if (xml) return /ascii/i.test(xml) ? "windows-1252" : xml.toLowerCase();
  if (/ENCODING:\s*(UTF-?8|UNICODE)/i.test(head)) return "utf-8";
  const charset = /CHARSET:\s*([\w-]+)/i.exec(head)?.[1];
  if (!charset || /^(none|csutf|utf)/i.test(charset)) return charset && /utf/i.test(charset) ? "utf-8" : null;
  return /^\d{3,4}$/.test(charset) ? `windows-${charset}` : charset.toLowerCase();
}
