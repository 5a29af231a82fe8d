import { describe, expect, it } from "vitest";
import { binaryFault, decode, detectEncoding } from "./decode.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const wide = (text: string, little: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), little);
  return bytes;
};
/** Encodes by looking each character up in what the label decodes to. */
const eightBit = (text: string, label: string) => {
  const table = new TextDecoder(label).decode(Uint8Array.from({ length: 256 }, (_, i) => i));
  return Uint8Array.from(text, (c) => table.indexOf(c));
};

describe("decode", () => {
  it("reads UTF-8 with and without a byte order mark", () => {
    expect(decode(utf8("Währung;1"))).toMatchObject({ text: "Währung;1", encoding: "utf-8" });
    expect(decode(utf8("\ufeffWährung")).text).toBe("Währung");
  });
  it("reads UTF-16 in both orders, with and without a mark", () => {
    for (const little of [true, false]) {
      expect(decode(wide("\ufeffDatum;Betrag", little)).text).toBe("Datum;Betrag");
      expect(decode(wide("Datum;Betrag", little)).text).toBe("Datum;Betrag");
    }
  });
  it.each([
    ["windows-1252", "Buchungstag;Empfänger;Währung;Überweisung Müller Straße"],
    ["windows-1252", "Date de l'opération;Libellé;Débit;Crédit;reçu à Orléans"],
    ["windows-1252", "Histórico;Número do documento;Transferência;Depósito"],
    ["windows-1250", "Položka;Datum zaúčtování;Částka CZK;Bankovní spojení;Název protiúčtu"],
    ["windows-1250", "Data księgowania;Tytuł;Nadawca;Kwota;Saldo końcowe;Łódź"],
    ["windows-1251", "Дата операции;Сумма;Описание;Остаток"],
    ["windows-1253", "Ημερομηνία;Ποσό;Περιγραφή"],
    ["macintosh", "Empfänger;Währung;Überweisung;Gebühr;Café"],
    ["macintosh", "Date de l'opération;Libellé;Débit;Crédit;reçu"],
  ])("tells %s by the letters: %s", (label, text) => {
    const bytes = eightBit(text, label);
    expect(detectEncoding(bytes)).toBe(label);
    expect(decode(bytes).text).toBe(text);
  });
  it("keeps the euro sign and quotes of windows-1252", () => {
    expect(decode(Uint8Array.from([0x80, 0x20, 0x93, 0x61, 0x94, 0xe4, 0x6e])).text).toBe("€ “a”än");
  });
  it("names bytes that are no text", () => {
    expect(binaryFault(Uint8Array.from([1, 2, 0, 4]), "windows-1252")).toMatch(/zero bytes/);
    expect(binaryFault(utf8("a,b\n1,2"), "utf-8")).toBeNull();
  });
});
